// Histories as people read them: what was recorded, then what held from each recording on.
#pragma once
#include "answers/writer.h"
#include "projections/knowledge/history.h"

namespace sogoc {

void print_history(Writer& writer, const History& history);

}  // namespace sogoc
