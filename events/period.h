// Spans of days as people name them: a year, a half, a quarter, a month, or its two ends.
#pragma once
#include <optional>
#include <string_view>
#include <utility>

#include "events/date.h"

namespace sogoc {

// First and last day of `2018`, `2018-H1`, `2018-Q3`, `2018-05` or `2018-01-01..2018-06-30`;
// nothing for other text. Of the last form the second day may lie before the first. Pure.
std::optional<std::pair<Date, Date>> parse_period(std::string_view text);

}  // namespace sogoc
