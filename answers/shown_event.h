// One event with what corrects it (projections/knowledge/shown.h).
#pragma once
#include "answers/writer.h"
#include "projections/knowledge/shown.h"

namespace sogoc {

// As it was recorded, whether it holds, its corrections, and what it says now where that differs.
// Text, one JSON object on a line (json/shown_event.h), or in CSV the members of that object as
// rows of `field` and `value`. Reads nothing: all is in the value.
void write_shown_event(Writer& writer, const ShownEvent& shown);

}  // namespace sogoc
