// One event with what corrects it.
#pragma once
#include "answers/writer.h"
#include "projections/knowledge/shown.h"

namespace sogoc {

// As it was recorded, whether it holds, its corrections, and what it says now where that differs.
void write_shown_event(Writer& writer, const ShownEvent& shown);

}  // namespace sogoc
