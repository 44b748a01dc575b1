// Events as JSON objects.
#pragma once
#include "answers/json/answer.h"
#include "projections/knowledge/live_events.h"

namespace sogoc {

// The event as it was recorded, without what the register assigned.
Json event_json(const Event& event);

// The event as it stands: the parts of its amendments laid over it.
Json event_json(const LiveEvent& live);

}  // namespace sogoc
