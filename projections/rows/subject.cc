#include "projections/rows/subject.h"

#include <algorithm>

namespace sogoc {
namespace {

std::vector<Place> places(const UnitState& unit) {
  if (!unit.active()) return {};
  return {{Role::children, unit.parent}};
}

std::vector<Place> places(const VillageState& village) {
  if (village.phase == VillageState::Phase::merged) return {{Role::merged, village.merged_into}};
  if (village.phase == VillageState::Phase::none) return {};
  std::vector<Place> all{{Role::registered, village.commune}};
  if (!village.cell.empty()) all.push_back({Role::covered, village.cell});
  return all;
}

std::vector<Place> places(const MemberState& member) {
  if (member.place == MemberState::Place::in_transit)
    return {{Role::transit_from, member.cell}, {Role::transit_to, member.addressee}};
  if (member.place != MemberState::Place::in_cell) return {};
  std::vector<Place> all{{Role::members, member.cell}};
  if (const auto& village = member.attributes.village; !village.empty())
    all.push_back({Role::residents, village});
  return all;
}

}  // namespace

const Version* version_before(const Timeline& timeline, Moment moment) {
  const auto at =
      std::lower_bound(timeline.begin(), timeline.end(), moment,
                       [](const Version& version, Moment wanted) { return version.at < wanted; });
  return at == timeline.begin() ? nullptr : &*std::prev(at);
}

Subject owner_of(const Place& place) {
  const bool village = place.role == Role::residents || place.role == Role::merged;
  return {village ? SubjectClass::village : SubjectClass::unit, place.id};
}

std::vector<Place> places_of(const StatePtr& state) {
  if (!state) return {};
  return std::visit([](const auto& known) { return places(known); }, *state);
}

}  // namespace sogoc
