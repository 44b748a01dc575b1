// The population of a unit from what was recorded of it and of the units under it. What is recorded
// of a unit covers all below it, and is never shared out to them.
#pragma once
#include <map>

#include "projections/figures/query.h"
#include "projections/knowledge/view.h"

namespace sogoc {

struct PeopleLivingThere {
  // In thousandths. Nothing: not recorded. Where units inside have no record of their own, the sum
  // of those below them, as a lower bound.
  std::optional<Bounds> amount;
  // Recorded units that lie only in part there: with a S, since their people cannot be divided.
  std::int64_t not_restatable = 0;
  // Units whose records are in the sum, with the positions of their events.
  std::map<std::string, std::uint64_t> counted;
  // What is recorded of each of these.
  std::map<std::string, Bounds> amounts;
};

// Of each unit the number last recorded by the day. A unit that is not active in the tree asked for
// has exactly 0. With a structure the units of the day are summed that became the unit asked for.
// `at`: in place of the end of the day asked for. Throws what `view` throws, and has its thread
// rule.
PeopleLivingThere population_of(View& view, const Query& query,
                                std::optional<Moment> at = std::nullopt);

}  // namespace sogoc
