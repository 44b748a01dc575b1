// How a stock changes while the days go by, all of it known at one size: event by event, item by
// item.
#pragma once
#include <vector>

#include "projections/bridges/candidates.h"
#include "projections/bridges/effect.h"

namespace sogoc {

struct EffectsOfDays {
  std::vector<Effect> events;  // in fold order
  std::vector<Effect> age;     // who passed from one band to another, by no event
  std::vector<Effect> seniority;
};

// The effects of the events that take effect after `from` and up to `to`, in this order. Each has
// the effect F right after it less F just before it, ages taken on its day: with those who passed
// into and out of bands in between, the sum is the difference of the figure on the two days. The
// unit of the query may be unknown.
EffectsOfDays effects_of_days(Register& reg, View& view, const FigureDefinition& figure,
                              const Query& query, Date from, Date to);

}  // namespace sogoc
