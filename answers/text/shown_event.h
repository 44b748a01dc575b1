// One event as people read it: its line, its fields, what corrects it.
#pragma once
#include "answers/writer.h"
#include "projections/knowledge/shown.h"

namespace sogoc {

// Fields have their names in JSON, in both languages: they are those that `amend` takes. Reads
// nothing.
void print_shown_event(Writer& writer, const ShownEvent& shown);

}  // namespace sogoc
