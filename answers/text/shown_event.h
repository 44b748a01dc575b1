// One event as people read it: its line, its fields, what corrects it.
#pragma once
#include "answers/writer.h"
#include "projections/knowledge/shown.h"

namespace sogoc {

void print_shown_event(Writer& writer, const ShownEvent& shown);

}  // namespace sogoc
