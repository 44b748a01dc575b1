// Bridges of what targets count and of their values.
#pragma once
#include "projections/bridges/bridge.h"

namespace sogoc {

// For each target that is set at one of the ends: part numerator, when what it counts is counted
// item by item, and part denominator. Where the terms of the target itself changed, all that is
// counted under one and not under the other is the effect of the event that changed them, or of
// none when their period began or was over.
std::vector<Bridge> target_bridges(Asker& asker, const Explanation& about);

}  // namespace sogoc
