// The nearest days and sizes of the log at which somebody who is not counted is.
#pragma once
#include "projections/figures/failing.h"
#include "projections/figures/single_count.h"

namespace sogoc {

// He is counted there, and the event makes the difference between there and here: before, the one
// by which he no longer is; behind, the one by which he comes to be.
struct Near {
  Date day;                            // along the days: of a flow one that the event counts on
  std::uint64_t size = 0;              // along the log
  std::optional<std::uint64_t> event;  // nothing: he grows older
};

// Nearest first, at most one before and one behind; none: never.
using Nearest = std::vector<Near>;

// The days at which a stock may change for him, as known, in order: of events and of birthdays.
std::set<Date> days_of_change(const CountOfOne& about, const std::set<Moment>& moments);

// On other days, as known at the same size. Of a yearly figure 31 December.
Nearest nearest_days(const CountOfOne& about);
// At other sizes, on the same days.
Nearest nearest_sizes(const CountOfOne& about);

}  // namespace sogoc
