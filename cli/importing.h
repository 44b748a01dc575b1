// Recording lines of NDJSON (one JSON object a line), commit group by commit group, and reporting
// what was refused: what import, record, amend, void and demo share.
#pragma once
#include <cstdint>

#include "answers/recording.h"
#include "cli/open.h"
#include "projections/recording/act_grouper.h"
#include "projections/recording/recorder.h"

namespace sogoc {

// One import into one register. Refused acts are printed as they are met and the next act goes on.
//
// StoreError and CorruptRow leave: then nothing more may be added, since recorder and log are
// spent; what was acknowledged before stays. `context` and `open` must outlive it. Not copyable;
// one thread.
class Importing {
 public:
  // `batch`: acts a commit group, at least 1; it changes the speed, never the meaning. Dry:
  // everything is judged, each act with those before it staged, and nothing is committed.
  Importing(Context& context, OpenRegister& open, std::uint64_t batch, bool dry);

  // The next line. An act of several lines is recorded when the line after it is of another one, so
  // its refusal is printed late.
  void add(InputLine line);
  // Records the last act and commits what is left. The code says what was refused: conflict before
  // rejected, else ok. Call it once, at the end.
  ExitCode finish();
  // Of what was recorded or refused so far; complete after finish.
  const ImportCounts& counts() const { return counts_; }

 private:
  void record(std::span<const ReadLine> act);
  void commit();

  Context& context_;
  OpenRegister& open_;
  Recorder recorder_;
  ActGrouper grouper_;
  const std::uint64_t batch_;
  const bool dry_;
  bool first_ = true;
  std::uint64_t pending_ = 0;
  ImportCounts counts_;
};

}  // namespace sogoc
