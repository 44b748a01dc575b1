// Whether a register is what was recorded.
#pragma once
#include "projections/keeping/replay.h"

namespace sogoc {

// Recomputes the hash of every entry, the kept hashes, the root and every identifier's position,
// and replays all acts: the first difference, or nothing. Where only the hash of 256 entries tells,
// and their rows do not, the first of them is named. Damage that the table itself finds is named by
// the first position that could not be read. Other StoreErrors leave it.
std::optional<WrongPosition> verify(Register& reg,
                                    const std::function<void(std::uint64_t)>& progress);

}  // namespace sogoc
