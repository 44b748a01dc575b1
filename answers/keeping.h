// What commands that keep a register have to say, in the form asked for.
#pragma once
#include "answers/writer.h"
#include "projections/keeping/generation.h"
#include "projections/keeping/verification.h"

namespace sogoc {

void write_rebuilt(Writer& writer, const ComparedGenerations& compared);

struct Verified {
  std::uint64_t size = 0;
  Hash root;
  bool shortened = false;              // the head file knows more than the log holds
  std::optional<WrongPosition> wrong;  // the first
  bool good() const { return !wrong && !shortened; }
};
void write_verified(Writer& writer, const Verified& verified);

struct StoredSize {
  std::uint64_t keys = 0, bytes = 0;
};
// By what they hold: hashes, identifiers, log, projections, head.
using StoredSizes = std::map<std::string, StoredSize>;
void write_sizes(Writer& writer, const Log& log, const StoredSizes& sizes);

// What answering read, of everything that is stored.
struct BytesRead {
  std::int64_t answers = 0;
  std::uint64_t read = 0, stored = 0;
};
void write_read(Writer& writer, const BytesRead& bytes);

}  // namespace sogoc
