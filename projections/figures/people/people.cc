// Stocks of people: those in a cell, and those in transit, on a day.
#include <algorithm>

#include "projections/figures/counting.h"
#include "projections/figures/people/failing_people.h"

namespace sogoc {
namespace {

// Refers to what it is handed on from, for the length of one call.
struct Counted {
  const std::string& id;
  std::uint64_t event = 0;
  const MemberState& person;
  const std::vector<std::string>& ends;  // the cell, and in transit the addressee
};

void hand_on(const Counting& counting, const Counted& counted) {
  const auto& person = counted.person;
  if (!counting.figure.select.has(static_cast<std::size_t>(person.status))) return;
  Fact fact;
  fact.id = counted.id;
  fact.event = counted.event;
  fact.unit = counted.ends.front();
  fact.tree = fact.moment = counting.moment;
  fact.person = &person;
  fact.status = person.status;
  // Of the moment and not of the question: a bridge asks at one moment after another.
  fact.on = Date{counting.moment.day};
  if (counting.restated())
    // With S everybody is gone through, so whether he counts in his own tree is still to be asked;
    // without it only the scope was gone through.
    fact.own = std::all_of(counted.ends.begin(), counted.ends.end(), [&](const auto& end) {
      return counting.tree.inside(end, counting.query.unit, fact.tree);
    });
  fact.after = counted.ends;
  counting.fact(fact);
}

// Hands on those of the items that stand at such a place.
void hand_on_only(const Counting& counting, MemberState::Phase place) {
  for (const auto& item : *counting.only) {
    const auto state = counting.view.state_at({SubjectClass::member, item.id}, counting.moment);
    const auto& person = state_as<MemberState>(state);
    if (person.phase != place) continue;
    std::vector<std::string> ends = {person.cell};
    if (place == MemberState::Phase::in_transit) ends.push_back(person.addressee);
    if (std::all_of(ends.begin(), ends.end(), [&](const auto& end) {
          return counting.restated() || counting.in_scope(end, counting.moment);
        }))
      hand_on(counting, {item.id, 0, person, ends});
  }
}

void count_people(const Counting& counting) {
  if (counting.only) return hand_on_only(counting, MemberState::Phase::in_cell);
  const auto moment = counting.moment;
  for (const auto& unit : counting.tree.units_in(counting.scope(), moment)) {
    // One for all people of the cell.
    const std::vector<std::string> ends = {unit};
    for (const auto& [id, row] : counting.view.occupants_at({Role::members, unit}, moment))
      hand_on(counting, {id, row->at.rank, state_as<MemberState>(row->here), ends});
  }
}

void count_in_transit(const Counting& counting) {
  if (counting.only) return hand_on_only(counting, MemberState::Phase::in_transit);
  const auto moment = counting.moment;
  for (const auto& unit : counting.tree.units_in(counting.scope(), moment))
    // From the issuing cell alone, so that a transfer is met once.
    for (const auto& [id, row] : counting.view.occupants_at({Role::transit_from, unit}, moment)) {
      const auto& person = state_as<MemberState>(row->here);
      const std::vector<std::string> ends = {unit, person.addressee};
      if (counting.restated() || counting.in_scope(person.addressee, moment))
        hand_on(counting, {id, row->at.rank, person, ends});
    }
}

constexpr SubjectClass of_members[] = {SubjectClass::member};
constexpr Role in_cells[] = {Role::members};
constexpr Role at_both_ends[] = {Role::transit_from, Role::transit_to};

}  // namespace

namespace populations {
extern const Population people = {.name = "people",
                                  .count = count_people,
                                  .fails_first = member_fails,
                                  .subjects = of_members,
                                  .roles = in_cells,
                                  .other_side = "members.inTransit",
                                  .tells_in_transit = true};
extern const Population in_transit = {.name = "inTransit",
                                      .count = count_in_transit,
                                      .fails_first = member_fails,
                                      .subjects = of_members,
                                      .roles = at_both_ends,
                                      .both_ends = true,
                                      .other_side = "members"};
}  // namespace populations

std::int64_t count_village_unknown(const Counting& counting) {
  const auto moment = counting.moment;
  std::int64_t count = 0;
  for (const auto& unit : counting.tree.units_in(counting.query.unit, moment))
    for (const auto& [id, row] : counting.view.occupants_at({Role::members, unit}, moment)) {
      const auto& village = state_as<MemberState>(row->here).attributes.village;
      const Subject subject{SubjectClass::village, village};
      // A village that is void at K or begins later is not known, though it is stated.
      const auto known = state_as<VillageState>(counting.view.state_at(subject, moment));
      if (village.empty() || known.phase == VillageState::Phase::none) ++count;
    }
  return count;
}

}  // namespace sogoc
