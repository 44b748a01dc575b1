// Bridges of what targets count and of their values.
#pragma once
#include "projections/bridges/bridge.h"

namespace sogoc {

// For each target that is set at one of the ends, by identifier: part numerator, when what it
// counts is counted item by item, and part denominator, in thousandths. Where the terms of the
// target itself changed, all that is counted under one and not under the other is the effect of the
// event that changed them, or of none when their period began or was over (line periodOver).
// Throws what reading the register throws, and std::logic_error as count_bridges; its own bridges
// are checked by measured_bridges. For one thread at a time, like `asker`.
std::vector<Bridge> target_bridges(Asker& asker, const Explanation& about);

}  // namespace sogoc
