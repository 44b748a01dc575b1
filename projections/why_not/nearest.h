// The nearest days and sizes of the log at which somebody who is not counted is. Each is found by
// asking the figure's own code again, for this one alone. All functions throw what the view and the
// streams of the register throw, and have their thread rule.
#pragma once
#include "projections/figures/failing.h"
#include "projections/figures/single_count.h"

namespace sogoc {

// He is counted there, and the event makes the difference between there and here. Of a stock, and
// along the log: before, the one by which he no longer is; behind, the one by which he comes to be.
// Of a flow or a rating along the days: the event that is counted there.
struct Near {
  // Along the days: of a stock the nearest on which he is counted, of a flow one that the event
  // counts on.
  Date day;
  // Along the log: the end of an act.
  std::uint64_t size = 0;
  // Its position; along the log that of the recording. Nothing: he grows older.
  std::optional<std::uint64_t> event;
};

// Nearest first, at most one before and one behind; none: never.
using Nearest = std::vector<Near>;

// The days at which a stock may change for him, as known, in order: of events and, with a filter by
// a band, of birthdays and anniversaries of joining, for 130 years. The first day of the calendar
// is always among them. `moments` are those of `about.dependencies`.
std::set<Date> days_of_change(const CountOfOne& about, const std::set<Moment>& moments);

// On other days, as known at the same size. Of a yearly figure 31 December.
//
// REQUIRES: he is not counted on the days asked for.
Nearest nearest_days(const CountOfOne& about);
// At other sizes up to the head, on the same days. Of those behind the first, of those before the
// last at which he was counted.
Nearest nearest_sizes(const CountOfOne& about);

}  // namespace sogoc
