// Subjects, the versions of their states, and the places in which others find them. Every stream
// and every view is made of these three.
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

// A state that is shared, never changed; null: nothing is known of the subject yet. Safe to read
// from several threads.
using StatePtr = std::shared_ptr<const SubjectState>;

// The state itself; that of an unknown subject when there is none, or one of another class. Lives
// as long as `state` is held, or for ever.
template <typename State>
const State& state_as(const StatePtr& state) {
  static const State unknown;
  const auto* found = state ? std::get_if<State>(state.get()) : nullptr;
  return found ? *found : unknown;
}

// True when both say the same, be it in two objects.
inline bool same_state(const StatePtr& one, const StatePtr& other) {
  return one == other || (one && other && *one == *other);
}

// What the subject is from the moment of an event on, until the next version.
struct Version {
  Moment at;
  // Position of the event or correction that last changed what the event says.
  std::uint64_t revision = 0;
  // schema::Body::Which of the event.
  std::uint16_t kind = 0;
  // Never null in a timeline.
  StatePtr after;
};

// The live versions of a subject in fold order, one a moment. Void events have none.
using Timeline = std::vector<Version>;

// The version that holds just before `moment`, so not that of an event at it; null when there is
// none. Points into the timeline.
const Version* version_before(const Timeline& timeline, Moment moment);
// The state just before `moment`; null when nothing is known of the subject by then.
inline StatePtr state_before(const Timeline& timeline, Moment moment) {
  const auto* version = version_before(timeline, moment);
  return version ? version->after : nullptr;
}

// In what way a subject is found at another. Persisted, in the lower byte of a stream's number. A
// new one has a row in `roles` (subject.cc) and a branch in places_of.
enum class Role : std::uint8_t {
  // Members in the cell.
  members = 0,
  // In transit from the cell.
  transit_from = 1,
  // In transit to the unit.
  transit_to = 2,
  // Active units under the unit; under "" the roots.
  children = 3,
  // Villages that the cell covers.
  covered = 4,
  // Villages of the commune.
  registered = 5,
  // Members in any cell, by the village of residence as it was stated.
  residents = 6,
  // Villages that were merged into the village.
  merged = 7,
  // Evaluations of the year: "2018".
  rated_in = 8,
  // Evaluations of the unit or member, of all years.
  ratings_of_unit = 9,
  ratings_of_member = 10,
  // All schemes, targets and published reports of the register, each under "".
  schemes = 11,
  targets = 12,
  reports = 13,
};
// How many there are; a stream's number has room for 256 (layout.h).
inline constexpr std::size_t role_count = 14;

// Where subjects are found: at the owner with this id, in this role. A place has occupants at each
// moment; who comes and goes are the rows of its stream. A value.
struct Place {
  Role role = Role::members;
  std::string id;
  auto operator<=>(const Place&) const = default;
};

// The unit or village that the place belongs to; class none for the other places. The functions
// below are pure and safe from any thread.
Subject owner_of(const Place& place);

// Where the ratings of a unit or member are found; nothing for other subjects.
std::optional<Place> ratings_place(const Subject& subject);

// The class of those that are found in this role.
SubjectClass class_found_at(Role role);

// The roles of places that belong to subjects of the class, and whose occupants' events have to be
// evaluated again when the owner changes.
std::span<const Role> roles_noticed_at(SubjectClass owner);
// Whether the role is one of those.
bool noticed(Role role);

// Where a subject in this state is found; at most two places, none for null. A subject leaves a
// place and enters another exactly where this differs between two of its versions.
std::vector<Place> places_of(const StatePtr& state);

}  // namespace sogoc
