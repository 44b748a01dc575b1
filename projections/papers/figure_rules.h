// What the door of recording asks of figures: whether there is one of the name, and whether a
// report says what the register gives.
#pragma once
#include "projections/knowledge/register.h"
#include "projections/recording/recording.h"

namespace sogoc {

// The rules as `reg` stands when they are asked, with what is staged in it; it must outlive them.
// An answer of a report costs its cells' figures at one K. For one thread at a time, like `reg`.
FigureRules figure_rules(Register& reg);

}  // namespace sogoc
