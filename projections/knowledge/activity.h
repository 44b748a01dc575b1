// On which days a unit or member is active: on those at whose end the unit is, or the member is in
// a cell or in transit.
#pragma once
#include "projections/rows/subject.h"

namespace sogoc {

bool active(const StatePtr& state);

// On at least one day of the year.
bool active_in_year(const Timeline& timeline, unsigned year);

// True when there is a day with activity in `was` and none in `is`.
bool active_less(const Timeline& was, const Timeline& is);

}  // namespace sogoc
