// The JSON contract of one event. Pure.
#pragma once
#include "answers/json/answer.h"
#include "projections/knowledge/shown.h"

namespace sogoc {

// The event's line with `live`, `recordedAs`, `nowSays` where a live event says something else now,
// and `corrections`, the lines of those that name it, each with its own `live`.
Json shown_event_json(const ShownEvent& shown);

}  // namespace sogoc
