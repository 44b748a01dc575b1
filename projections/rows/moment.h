// A point of the fold order: the effective day, then the position of the original event. Every
// state begins at the moment of an event and holds until the next moment of its subject; a question
// about a day is one about the moment behind all events of that day.
#pragma once
#include <compare>
#include <cstdint>
#include <limits>

#include "events/date.h"

namespace sogoc {

// A value, ordered as the fold is. Two events never share one, since a position is one event's. An
// amendment that moves an event to another day moves it to another moment of the same rank.
struct Moment {
  // Date::value of a full day.
  std::uint32_t day = 0;
  // Position of the original event.
  std::uint64_t rank = 0;
  auto operator<=>(const Moment&) const = default;
};

// After every event of the day: "as of" a day means here.
inline Moment end_of(Date day) { return {day.value, std::numeric_limits<std::uint64_t>::max()}; }

// The moment just after that of an event: no other event lies between.
inline Moment after(Moment moment) { return {moment.day, moment.rank + 1}; }

// The moment just before that of an event, at which its rule sees the world.
//
// REQUIRES: moment.rank > 0; position 0 opens the register and has no moment.
inline Moment just_before(Moment moment) { return {moment.day, moment.rank - 1}; }

}  // namespace sogoc
