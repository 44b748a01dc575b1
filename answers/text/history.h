// Histories as people read them: what was recorded, then what held from each recording on.
#pragma once
#include "answers/writer.h"
#include "projections/knowledge/history.h"

namespace sogoc {

// A plus begins what holds from a recording on, a minus what no longer does. Names are those known
// at the head. Throws StoreError and CorruptRow. One thread, like `in`.
void print_history(Writer& writer, Register& in, const History& history);

}  // namespace sogoc
