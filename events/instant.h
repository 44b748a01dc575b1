// Moments of recording: microseconds since 1970-01-01T00:00:00Z, written as RFC 3339. They are the
// machine's clock or, in a register with a simulated clock, what the lines state; days of events
// are dates and have nothing to do with them. Pure functions, safe from any thread.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sogoc {

// Signed: moments before 1970 are below zero. Leap seconds are not counted, as in Unix time.
using Instant = std::int64_t;

// 0001-01-01T00:00:00Z: the recording of position 0 under a simulated clock, which means "before
// everything" and is printed as a dash.
inline constexpr Instant before_everything = -62135596800'000'000;

// Reads RFC 3339 in UTC with a capital `T` and `Z` and at most six digits of a second, years
// 0001-9999; nothing for any other text. A leap second is refused, since no number of microseconds
// stands for it. This is the only form in which lines state a moment, so a moment has one spelling
// but for zeros behind the point.
std::optional<Instant> parse_instant(std::string_view text);

// Reads RFC 3339 with any offset `+hh:mm` or `-hh:mm` besides, as queries allow it. At the ends of
// the range the offset may lead up to a day beyond the years 0001-9999.
std::optional<Instant> parse_instant_with_offset(std::string_view text);

// RFC 3339 in UTC, the digits of the second only as far as they are not zero. Read by parse_instant
// to the same moment.
//
// REQUIRES: a moment of the years 0001-9999.
std::string format_instant(Instant instant);

}  // namespace sogoc
