// The population of a unit from what was recorded of it and of the units under it.
#pragma once
#include <map>

#include "projections/figures/query.h"
#include "projections/knowledge/view.h"

namespace sogoc {

struct PeopleLivingThere {
  std::optional<Bounds> amount;                  // nothing: not recorded
  std::int64_t not_restatable = 0;               // recorded units that lie only in part there
  std::map<std::string, std::uint64_t> counted;  // units with the positions of their events
  std::map<std::string, Bounds> amounts;         // what is recorded of each
};

// With a structure the units of the day are summed that became the unit asked for. `at`: in place
// of the end of the day asked for.
PeopleLivingThere population_of(View& view, const Query& query,
                                std::optional<Moment> at = std::nullopt);

}  // namespace sogoc
