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

std::vector<Place> places(const SchemeState&) { return {{Role::schemes, ""}}; }

std::vector<Place> places(const EvaluationState& rating) {
  const auto of = rating.of_member ? Role::ratings_of_member : Role::ratings_of_unit;
  return {{Role::rated_in, std::to_string(rating.year)}, {of, rating.owner}};
}

std::vector<Place> places(const TargetState&) { return {{Role::targets, ""}}; }

std::vector<Place> places(const PopulationState&) { return {}; }

std::vector<Place> places(const ReportState&) { return {{Role::reports, ""}}; }

}  // namespace

const Version* version_before(const Timeline& timeline, Moment moment) {
  const auto at =
      std::lower_bound(timeline.begin(), timeline.end(), moment,
                       [](const Version& version, Moment wanted) { return version.at < wanted; });
  return at == timeline.begin() ? nullptr : &*std::prev(at);
}

Subject owner_of(const Place& place) {
  if (place.role == Role::residents || place.role == Role::merged)
    return {SubjectClass::village, place.id};
  return {place.role <= Role::registered ? SubjectClass::unit : SubjectClass::none, place.id};
}

std::optional<Place> ratings_place(const Subject& subject) {
  if (subject.of == SubjectClass::unit) return Place{Role::ratings_of_unit, subject.id};
  if (subject.of == SubjectClass::member) return Place{Role::ratings_of_member, subject.id};
  return std::nullopt;
}

SubjectClass class_found_at(Role role) {
  switch (role) {
    case Role::members:
    case Role::transit_from:
    case Role::transit_to:
    case Role::residents:
      return SubjectClass::member;
    case Role::children:
      return SubjectClass::unit;
    case Role::covered:
    case Role::registered:
    case Role::merged:
      return SubjectClass::village;
    case Role::rated_in:
    case Role::ratings_of_unit:
    case Role::ratings_of_member:
      return SubjectClass::evaluation;
    case Role::schemes:
      return SubjectClass::scheme;
    case Role::targets:
      return SubjectClass::target;
    case Role::reports:
      return SubjectClass::report;
  }
  return SubjectClass::none;
}

std::vector<Place> places_of(const StatePtr& state) {
  if (!state) return {};
  return std::visit([](const auto& known) { return places(known); }, *state);
}

}  // namespace sogoc
