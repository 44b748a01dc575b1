// How a stock changes while the days go by, all of it known at one size: event by event, item by
// item.
#pragma once
#include <vector>

#include "projections/bridges/candidates.h"
#include "projections/bridges/effect.h"

namespace sogoc {

struct EffectsOfDays {
  // In fold order.
  std::vector<Effect> events;
  // Who passed from one band to another, by no event. With filters by both bands all of them are in
  // `age`: which of the two was passed is not told apart.
  std::vector<Effect> age;
  std::vector<Effect> seniority;
};

// The effects of the events that take effect after `from` and up to `to`, in this order. Each has
// the effect F right after it less F just before it, ages taken on its day: with those who passed
// into and out of bands in between, the sum is the difference of the figure on the two days. The
// unit of the query may be unknown; its as_of is not looked at. Throws StoreError and CorruptRow.
// For one thread at a time, like `reg`.
//
// REQUIRES: the figure is a stock that counts items; from <= to, full days.
EffectsOfDays effects_of_days(Register& reg, View& view, const FigureDefinition& figure,
                              const Query& query, Date from, Date to);

}  // namespace sogoc
