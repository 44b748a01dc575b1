// Making the projections again from nothing but the log. The fold judges every act once more, so
// the rows that come out are the same to the byte as those that recording wrote, or a position is
// named at which they cannot be. What is judged of a line alone when it is recorded (its form, the
// target of a correction) is not judged again.
#pragma once
#include <functional>
#include <optional>
#include <string>

#include "events/words.h"
#include "projections/knowledge/register.h"
#include "projections/recording/recorder.h"

namespace sogoc {

// A position whose event cannot be what was recorded, and why, in words for people. A value and
// no exception: it is what was looked for.
struct WrongPosition {
  std::uint64_t position = 0;
  Words reason;
};

// Replays every act of the log, in order, into rows of `generation` on `out`, in batches of 2,000
// acts, with a second log in memory; `out` receives rows alone, neither entries nor a head record.
// `progress` is told the positions done after each batch. Returns the first event that the rules
// refuse, or the start of an act that says it starts elsewhere; rows of what was before it are in
// `out` then.
//
// Throws StoreError and CorruptRow from either table, std::invalid_argument for an entry that is no
// canonical event; rows of whole batches are in `out` then. For one thread at a time, like the
// register that it reads.
//
// REQUIRES: `out` holds no row of `generation`; `from` stays as it is meanwhile.
std::optional<WrongPosition> replay(Register& from, Table& out, std::uint8_t generation,
                                    const std::function<void(std::uint64_t done)>& progress);

// Gives the entries of a log in order to `visit`, from position 0, until it returns false. The
// bytes live during the call only. False: it broke off, and the last act may be incomplete.
using Entries = std::function<bool(const Log::Visit& visit)>;

// Makes a whole register of the entries on `out`: log, rows of `generation` and head record, as
// recording them would have, in batches of 2,000 acts; what memory keeps of the log is bounded.
// Nothing is judged by the rules of the door (recording/recorder.h), for the entries were recorded
// once; that they are those that were recorded is for the caller to see by their root. Returns the
// first entry that can be none of a log: no event (well_formed.h), an id or a time that the log
// before it rules out, an act that says it starts elsewhere, or what `replay` returns. Of entries
// that broke off the last act is left out.
//
// Throws what `entries` throws, and StoreError and CorruptRow from `out`. One thread.
//
// REQUIRES: `out` holds neither entries nor rows.
std::optional<WrongPosition> replay_whole(const Entries& entries, Table& out,
                                          std::uint8_t generation,
                                          const std::function<void(std::uint64_t done)>& progress);

// SHA-256 in hex over the keys, without the generation, and the values of all rows of the
// generation: two generations of the same log have the same. Throws StoreError.
std::string rows_digest(const Table& table, std::uint8_t generation);

}  // namespace sogoc
