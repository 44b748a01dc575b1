// What commands that keep a register have to say of it, in the form asked for: rebuild, verify,
// stats. Values in, text out; only write_sizes reads, the root of the log.
#pragma once
#include "answers/writer.h"
#include "projections/figures/unknown_values.h"
#include "projections/keeping/generation.h"
#include "projections/keeping/verification.h"
#include "projections/knowledge/held_clock.h"
#include "store/backup.h"
#include "store/loss.h"
#include "store/repair.h"

namespace sogoc {

// One sentence, or one JSON object: size, same, figures, differing. CSV: as text.
void write_rebuilt(Writer& writer, const ComparedGenerations& compared);

// What `verify` found out. `good` decides the exit code.
struct Verified {
  std::uint64_t size = 0;
  Hash root;
  bool shortened = false;              // the head file knows more than the log holds
  std::optional<WrongPosition> wrong;  // the first
  std::vector<Loss> losses;            // accepted ones, which are no fault any more
  // All that are wrong, to the last; the reason of `wrong` is then about hashes.
  std::vector<Log::WrongBlock> blocks;
  bool with_rows = true;      // false: the projections were left out
  std::vector<HeldRun> held;  // no fault either, but their times are not certain
  bool good() const { return !wrong && !shortened && blocks.empty(); }
};
// One sentence, one JSON object or one row of CSV. `wrongPosition` is null where nothing is wrong,
// `reason` stands in the JSON only beside one, in the language of the writer. Of a log that is both
// wrong and shortened the text says the first.
void write_verified(Writer& writer, const Verified& verified);

// Of keys and values together, before the compression of the database.
struct StoredSize {
  std::uint64_t keys = 0, bytes = 0;
};
// By what they hold; value_names.cc has the words for each, and a name that it lacks throws
// std::logic_error in text.
using StoredSizes = std::map<std::string, StoredSize>;
// A row for each; text has the size of the log beside them, JSON its root too, and both the losses
// that were accepted and the events whose clock was held. Throws StoreError.
void write_sizes(Writer& writer, const Log& log, const StoredSizes& sizes,
                 const std::vector<Loss>& losses, const std::vector<HeldRun>& held);

// What `repair --head` found and did: what the head file knew, what it adopts now. The text of a
// shortened register, which is not repaired, goes to stderr with what to try.
void write_repaired(Writer& writer, const HeadRepair& repair);

// What a backup did: entries that are new in it, files written and those of them that were damaged,
// size and root.
void write_backed_up(Writer& writer, const std::string& directory, const BackedUp& done);

// What answering read, of everything that is stored: keys and values in bytes.
struct BytesRead {
  std::int64_t answers = 0;
  std::uint64_t read = 0, stored = 0;
};
// With the share in percent, cut to two decimals in text; `unknown` of the questions that were
// answered, of which JSON has `unknownValues`, text and CSV nothing (say_unknown_values).
//
// REQUIRES: stored > 0.
void write_read(Writer& writer, const BytesRead& bytes,
                const std::vector<UnknownValue>& unknown = {});

}  // namespace sogoc
