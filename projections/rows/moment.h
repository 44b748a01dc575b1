// A point of the fold order: the effective day, then the position of the original event.
#pragma once
#include <compare>
#include <cstdint>
#include <limits>

#include "events/date.h"

namespace sogoc {

struct Moment {
  std::uint32_t day = 0;   // Date::value of a full day
  std::uint64_t rank = 0;  // position of the original event
  auto operator<=>(const Moment&) const = default;
};

// After every event of the day.
inline Moment end_of(Date day) { return {day.value, std::numeric_limits<std::uint64_t>::max()}; }

// The moment just after that of an event.
inline Moment after(Moment moment) { return {moment.day, moment.rank + 1}; }

// The moment just before that of an event.
inline Moment just_before(Moment moment) { return {moment.day, moment.rank - 1}; }

}  // namespace sogoc
