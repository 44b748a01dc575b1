// Bridges of the parts of figures that are amounts or percentages.
#pragma once
#include "projections/bridges/bridge.h"

namespace sogoc {

// Of population: the amount, as one bridge when it is exact or not known at all three ends and its
// bounds change alike, else one of each bound. Of members.perPopulation: the members, the
// population. Of target.achieved, for each target: what it counts, when that is counted, and its
// value. Throws std::logic_error for a bridge that does not close and for a figure that is counted
// item by item, and what reading the register throws. For one thread at a time, like `asker`.
std::vector<Bridge> measured_bridges(Asker& asker, const Explanation& about);

}  // namespace sogoc
