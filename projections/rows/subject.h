// Subjects, the versions of their states, and the places in which others find them.
#pragma once
#include <compare>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "events/kinds/kind.h"
#include "events/timeline/state.h"
#include "projections/rows/moment.h"

namespace sogoc {

using StatePtr = std::shared_ptr<const SubjectState>;  // null: nothing is known of the subject yet

// The state itself; that of an unknown subject when there is none.
template <typename State>
const State& state_as(const StatePtr& state) {
  static const State unknown;
  const auto* found = state ? std::get_if<State>(state.get()) : nullptr;
  return found ? *found : unknown;
}

inline bool same_state(const StatePtr& one, const StatePtr& other) {
  return one == other || (one && other && *one == *other);
}

// What the subject is from the moment of an event on.
struct Version {
  Moment at;
  std::uint64_t revision = 0;  // position of the event or correction that last changed the event
  std::uint16_t kind = 0;      // schema::Body::Which of the event
  StatePtr after;
};

// The live versions of a subject in fold order.
using Timeline = std::vector<Version>;

// The version that holds just before `moment`, or null.
const Version* version_before(const Timeline& timeline, Moment moment);
inline StatePtr state_before(const Timeline& timeline, Moment moment) {
  const auto* version = version_before(timeline, moment);
  return version ? version->after : nullptr;
}

// In what way a subject is found at another. Persisted, in the lower half of a stream's family. A
// new one has a row in `roles` (subject.cc) and a branch in places_of.
enum class Role : std::uint8_t {
  members = 0,       // members in the cell
  transit_from = 1,  // in transit from the cell
  transit_to = 2,    // in transit to the unit
  children = 3,      // active units under the unit; under "" the roots
  covered = 4,       // villages that the cell covers
  registered = 5,    // villages of the commune
  residents = 6,     // members in any cell, by the village of residence
  merged = 7,        // villages that were merged into the village
  rated_in = 8,      // evaluations of the year: "2018"
  ratings_of_unit = 9,
  ratings_of_member = 10,
  schemes = 11,  // under ""
  targets = 12,  // under ""
  reports = 13,  // under ""
};
inline constexpr std::size_t role_count = 14;

struct Place {
  Role role = Role::members;
  std::string id;
  auto operator<=>(const Place&) const = default;
};

// The unit or village that the place belongs to; class none for the other places.
Subject owner_of(const Place& place);

// Where the ratings of a unit or member are found; nothing for other subjects.
std::optional<Place> ratings_place(const Subject& subject);

// The class of those that are found in this role.
SubjectClass class_found_at(Role role);

// The roles of places that belong to subjects of the class, and whose occupants' events have to be
// evaluated again when the owner changes.
std::span<const Role> roles_noticed_at(SubjectClass owner);
bool noticed(Role role);

// Where a subject in this state is found; at most three places.
std::vector<Place> places_of(const StatePtr& state);

}  // namespace sogoc
