// Bridges of the parts of figures that are amounts or percentages.
#pragma once
#include "projections/bridges/bridge.h"

namespace sogoc {

// Of population: the amount. Of members.perPopulation: the members, the population. Of
// target.achieved, for each target: what it counts, when that is counted, and its value.
std::vector<Bridge> measured_bridges(Asker& asker, const Explanation& about);

// Of a figure that counts, or of a rate of the excellent.
std::vector<Bridge> count_bridges(Asker& asker, const Explanation& about);

// A bridge that does not close is a bug: std::logic_error.
void check_closed(const Bridge& bridge);

}  // namespace sogoc
