// Every version of what was recorded of an event or a subject (projections/knowledge/history.h).
#pragma once
#include "answers/writer.h"
#include "projections/knowledge/history.h"

namespace sogoc {

// Both axes: the events as they were recorded, then what held from each recording on. Text, one
// JSON object on a line, or a CSV table in which `what` is recorded, holds or ends. Names are
// read from `in`, of which it is the history: StoreError, CorruptRow. One thread, like `in`.
void write_history(Writer& writer, Register& in, const History& history);

}  // namespace sogoc
