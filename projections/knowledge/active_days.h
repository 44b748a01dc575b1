// When a unit was there: for whoever asks for a day on which it is not.
#pragma once
#include <optional>
#include <string>

#include "projections/knowledge/view.h"

namespace sogoc {

// The last day up to `day` at whose end the unit is active; if there is none the first day behind
// it at whose end it is. Nothing for a unit that is never active by what is known. Throws what the
// view throws.
//
// REQUIRES: a full day.
std::optional<Date> nearest_active_day(View& view, const std::string& unit, Date day);

}  // namespace sogoc
