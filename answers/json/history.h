// The JSON contract of histories. Pure.
#pragma once

#include "answers/json/answer.h"
#include "answers/writer.h"
#include "projections/knowledge/history.h"

namespace sogoc {

// `id`, `events` as lines of the log, `versions`: of an event `known`, `live` and the `event`, null
// while it is void; of a subject whether it was `added`, `effective`, the position of the `event`,
// `known`, and when added `state` and, where there are any, `attributes`.
Json history_json(const History& history);

// Both axes in one table: what was recorded, then what began (`holds`) and ceased to hold (`ends`).
// `history` is what history_json made.
void print_history_csv(Writer& writer, const Json& history);

}  // namespace sogoc
