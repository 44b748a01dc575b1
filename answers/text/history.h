// Histories as people read them: what was recorded, then what held from each recording on.
#pragma once
#include "answers/writer.h"
#include "projections/knowledge/history.h"

namespace sogoc {

// States and events are printed as JSON, since a history is read field by field. A plus begins what
// holds from a recording on, a minus what no longer does. Reads nothing.
void print_history(Writer& writer, const History& history);

}  // namespace sogoc
