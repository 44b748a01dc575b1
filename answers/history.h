// Every version of what was recorded of an event or a subject.
#pragma once
#include "answers/writer.h"
#include "projections/knowledge/history.h"

namespace sogoc {

// Both axes: what was recorded, then what held from each recording on.
void write_history(Writer& writer, const History& history);

}  // namespace sogoc
