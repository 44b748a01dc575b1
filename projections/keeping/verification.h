// Whether a register is what was recorded. Believes nothing that can be computed: hashes are made
// anew from entries, rows anew from the log. What it cannot tell is whether the log as a whole is
// another one: its root, written down elsewhere, does.
#pragma once
#include "projections/keeping/replay.h"

namespace sogoc {

// Recomputes the hash of every entry, the kept hashes, the root and every identifier's position,
// and replays all acts: the first difference, or nothing. Where only the hash of 256 entries tells,
// and their rows do not, the first of them is named. Damage that the table itself finds is named by
// the first position that could not be read. Other StoreErrors leave it. `progress` as in replay.
//
// `scratch` holds nothing and gets the log and its rows once more; what it throws leaves. Changes
// nothing else. Reads the log five times; memory does not grow with the log, but with the largest
// stream of rows. For one thread at a time, like the register that it reads.
std::optional<WrongPosition> verify(Register& reg, Table& scratch,
                                    const std::function<void(std::uint64_t)>& progress);

}  // namespace sogoc
