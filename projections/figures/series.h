// The days of a series.
#pragma once
#include <utility>
#include <vector>

#include "events/date.h"

namespace sogoc {

// The calendar periods that `from` and `to` touch, of `months` months each, counted from January,
// or with 0 of a day each;
// first and last day of each, both inclusive, ascending and without a gap. The first and last are
// cut at `from` and `to`. A stock is taken at the end of each. Pure, safe from any thread.
//
// REQUIRES: full days, from <= to; months is 0, 1, 3 or 12.
std::vector<std::pair<Date, Date>> periods(Date from, Date to, int months);

}  // namespace sogoc
