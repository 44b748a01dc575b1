// Moments of recording: microseconds since 1970-01-01T00:00:00Z.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sogoc {

using Instant = std::int64_t;

// 0001-01-01T00:00:00Z: the recording of position 0 under a simulated clock, which means "before
// everything" and is printed as a dash.
inline constexpr Instant before_everything = -62135596800'000'000;

// Reads RFC 3339 in UTC with a `Z` and at most six digits of a second, years 0001-9999; nothing for
// any other text. A leap second is refused.
std::optional<Instant> parse_instant(std::string_view text);

// Reads RFC 3339 with any offset, as queries allow it.
std::optional<Instant> parse_instant_with_offset(std::string_view text);

// RFC 3339 in UTC, the digits of the second only as far as they are not zero.
std::string format_instant(Instant instant);

}  // namespace sogoc
