# Opens ./register with the history of two villages, for transcripts that only read.
sogoc init --origin test.example/villages --simulated-clock > /dev/null &&
  sogoc import "$DATA/village.ndjson" > /dev/null
