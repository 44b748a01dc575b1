// The days of a series.
#pragma once
#include <utility>
#include <vector>

#include "events/date.h"

namespace sogoc {

// The calendar periods of so many months (1, 3 or 12) that `from` and `to` touch, cut at both; a
// stock is taken at the end of each. REQUIRES: full days, from <= to. Thread-safe.
std::vector<std::pair<Date, Date>> periods(Date from, Date to, int months);

}  // namespace sogoc
