// On which days a unit or member is active: on those at whose end the unit is, or the member is in
// a cell or in transit. The one meaning of "active in the year" for the rule on ratings and for the
// figures that divide by those who could have been rated. Pure functions, safe from any thread.
#pragma once
#include "projections/rows/subject.h"

namespace sogoc {

// Whether who is in this state counts as active. Null, and every other class of subject, does not.
bool active(const StatePtr& state);

// On at least one day of the year, which is one of 1 to 9999.
bool active_in_year(const Timeline& timeline, unsigned year);

// True when there is a day with activity in `was` and none in `is`: only then a rating that was
// allowed may no longer be.
bool active_less(const Timeline& was, const Timeline& is);

}  // namespace sogoc
