// Bridges of the parts of figures that are amounts or percentages.
#pragma once
#include "projections/bridges/bridge.h"

namespace sogoc {

// Of population: the amount. Of members.perPopulation: the members, the population. Of
// target.achieved, for each target: what it counts, when that is counted, and its value.
std::vector<Bridge> measured_bridges(Asker& asker, const Explanation& about);

}  // namespace sogoc
