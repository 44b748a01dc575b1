// Stocks of people: those in a cell, and those in transit, on a day.
#include <algorithm>

#include "projections/figures/counting.h"

namespace sogoc {
namespace {

void hand_on(const Counting& counting, const PlaceRow& row, const std::string& unit,
             std::vector<std::string> ends) {
  const auto& person = state_as<MemberState>(row.here);
  if (!(counting.figure.select >> static_cast<int>(person.status) & 1)) return;
  Fact fact;
  fact.id = row.item;
  fact.event = row.at.rank;
  fact.unit = unit;
  fact.tree = end_of(counting.query.as_of);
  fact.person = &person;
  fact.status = person.status;
  fact.on = counting.query.as_of;
  fact.moment = fact.tree;
  if (counting.restated())
    fact.own = std::all_of(ends.begin(), ends.end(), [&](const auto& end) {
      return counting.tree.inside(end, counting.query.unit, fact.tree);
    });
  fact.after = std::move(ends);
  counting.fact(fact);
}

}  // namespace

void count_people(const Counting& counting) {
  const auto moment = end_of(counting.query.as_of);
  for (const auto& unit : counting.tree.units_in(counting.scope(), moment))
    for (const auto& [id, row] : counting.knowledge.occupants_at({Role::members, unit}, moment))
      hand_on(counting, *row, unit, {unit});
}

void count_in_transit(const Counting& counting) {
  const auto moment = end_of(counting.query.as_of);
  for (const auto& unit : counting.tree.units_in(counting.scope(), moment))
    for (const auto& [id, row] :
         counting.knowledge.occupants_at({Role::transit_from, unit}, moment)) {
      const auto& addressee = state_as<MemberState>(row->here).addressee;
      if (counting.restated() || counting.tree.inside(addressee, counting.query.unit, moment))
        hand_on(counting, *row, unit, {unit, addressee});
    }
}

std::int64_t count_village_unknown(const Counting& counting) {
  const auto moment = end_of(counting.query.as_of);
  std::int64_t count = 0;
  for (const auto& unit : counting.tree.units_in(counting.query.unit, moment))
    for (const auto& [id, row] : counting.knowledge.occupants_at({Role::members, unit}, moment)) {
      const auto& village = state_as<MemberState>(row->here).attributes.village;
      const Subject subject{SubjectClass::village, village};
      const auto known = state_as<VillageState>(counting.knowledge.state_at(subject, moment));
      if (village.empty() || known.phase == VillageState::Phase::none) ++count;
    }
  return count;
}

}  // namespace sogoc
