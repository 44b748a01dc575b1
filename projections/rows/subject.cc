#include "projections/rows/subject.h"

#include <algorithm>

namespace sogoc {
namespace {

// Everything about a role that is not in places_of, in one row: a role without one does not
// compile.
struct RoleRow {
  Role role;
  // Of the place; none: it belongs to nobody.
  SubjectClass owner;
  SubjectClass found;
  // See roles_noticed_at: a rule that reads the owner finds those events through their place, so
  // they need no entry among the owner's dependents.
  bool noticed;
};

constexpr RoleRow roles[] = {
    {Role::members, SubjectClass::unit, SubjectClass::member, true},
    {Role::transit_from, SubjectClass::unit, SubjectClass::member, true},
    {Role::transit_to, SubjectClass::unit, SubjectClass::member, true},
    {Role::children, SubjectClass::unit, SubjectClass::unit, true},
    {Role::covered, SubjectClass::unit, SubjectClass::village, true},
    {Role::registered, SubjectClass::unit, SubjectClass::village, true},
    // no rule asks who lives in a village
    {Role::residents, SubjectClass::village, SubjectClass::member, false},
    {Role::merged, SubjectClass::village, SubjectClass::village, true},
    // Nobody owns a year; ratings are judged after the fold, and lists of the register by whoever
    // reads the whole list.
    {Role::rated_in, SubjectClass::none, SubjectClass::evaluation, false},
    {Role::ratings_of_unit, SubjectClass::none, SubjectClass::evaluation, false},
    {Role::ratings_of_member, SubjectClass::none, SubjectClass::evaluation, false},
    {Role::schemes, SubjectClass::none, SubjectClass::scheme, false},
    {Role::targets, SubjectClass::none, SubjectClass::target, false},
    {Role::reports, SubjectClass::none, SubjectClass::report, false},
};

constexpr bool in_order_of_roles() {
  for (std::size_t i = 0; i < std::size(roles); ++i)
    if (static_cast<std::size_t>(roles[i].role) != i) return false;
  return true;
}
static_assert(std::size(roles) == role_count, "every role has a row");
static_assert(in_order_of_roles(), "the rows stand in the order of the enum");

constexpr const RoleRow& row_of(Role role) { return roles[static_cast<std::size_t>(role)]; }

std::vector<Role> noticed_roles_of(SubjectClass owner) {
  std::vector<Role> found;
  for (const auto& each : roles)
    if (each.owner == owner && each.noticed) found.push_back(each.role);
  return found;
}

// A closed unit is no child, though it still names the parent under which it stood.
std::vector<Place> places(const UnitState& unit) {
  if (!unit.active()) return {};
  return {{Role::children, unit.parent}};
}

std::vector<Place> places(const VillageState& village) {
  // Merged villages are found only where they went: that is how residence is followed.
  if (village.phase == VillageState::Phase::merged) return {{Role::merged, village.merged_into}};
  if (village.phase == VillageState::Phase::none) return {};
  std::vector<Place> all{{Role::registered, village.commune}};
  if (!village.cell.empty()) all.push_back({Role::covered, village.cell});
  return all;
}

std::vector<Place> places(const MemberState& member) {
  // In transit he is found at both ends of the slip and in no village: residents are those of
  // cells.
  if (member.phase == MemberState::Phase::in_transit)
    return {{Role::transit_from, member.cell}, {Role::transit_to, member.addressee}};
  if (member.phase != MemberState::Phase::in_cell) return {};
  std::vector<Place> all{{Role::members, member.cell}};
  if (const auto& village = member.attributes.village; !village.empty())
    all.push_back({Role::residents, village});
  return all;
}

std::vector<Place> places(const SchemeState&) { return {{Role::schemes, ""}}; }

// By the year for figures, by the unit or member for his history and for the rules over a year.
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

Subject owner_of(const Place& place) { return {row_of(place.role).owner, place.id}; }

std::optional<Place> ratings_place(const Subject& subject) {
  if (subject.of == SubjectClass::unit) return Place{Role::ratings_of_unit, subject.id};
  if (subject.of == SubjectClass::member) return Place{Role::ratings_of_member, subject.id};
  return std::nullopt;
}

SubjectClass class_found_at(Role role) { return row_of(role).found; }

bool noticed(Role role) { return row_of(role).noticed; }

std::span<const Role> roles_noticed_at(SubjectClass owner) {
  // Made once, since refolding asks for them at every change; safe for the first of several
  // threads.
  static const auto of_units = noticed_roles_of(SubjectClass::unit);
  static const auto of_villages = noticed_roles_of(SubjectClass::village);
  if (owner == SubjectClass::unit) return of_units;
  if (owner == SubjectClass::village) return of_villages;
  return {};
}

std::vector<Place> places_of(const StatePtr& state) {
  if (!state) return {};
  return std::visit([](const auto& known) { return places(known); }, *state);
}

}  // namespace sogoc
