// Days, months and periods as people type them, or copy them from an answer, turned into the one
// form in which they are read: what the program prints in either language it reads again. Lines of
// events are read as they stand; this is for questions. Pure, safe from any thread.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "events/date.h"
#include "events/instant.h"
#include "events/period.h"

namespace sogoc {

// Each `31/12/2018` in the text as `2018-12-31`, each `12/2018` as `2018-12`, and a dash between
// two days, with or without blanks, as `..`. Days that there are not are turned as well, so that
// they are refused as such; everything else stays.
std::string in_one_form(std::string_view text);

// parse_date and parse_period of that form.
std::optional<Date> typed_date(std::string_view text);
std::optional<std::pair<Date, Date>> typed_period(std::string_view text);

// A minute without a zone: `2019-01-10 09:11`, `10/01/2019 09:11`, or with a T between. Hours of 0
// to 23.
struct TypedMinute {
  Date day;
  int minutes = 0;  // since midnight
};
std::optional<TypedMinute> typed_minute(std::string_view text);

// The moment that a text means: that minute as clocks of the zone show it, up to its last
// microsecond, or an RFC 3339 time with any offset. `zone` as in civil_time.h.
std::optional<Instant> typed_instant(std::string_view text, const std::string& zone);

// The position of `#153260` or `position:153260`, at most 18 digits.
std::optional<std::uint64_t> typed_position(std::string_view text);

}  // namespace sogoc
