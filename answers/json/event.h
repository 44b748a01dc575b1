// Events as JSON objects, in the form in which `import` reads them: what the writer of events/json/
// prints, parsed again. Both throw what that writer throws; safe from any thread.
#pragma once
#include "answers/json/answer.h"
#include "projections/knowledge/live_events.h"

namespace sogoc {

// The event as it was recorded, without what the register assigned: recorded, operator, start of
// the act.
Json event_json(const Event& event);

// Of it the member that bears the name of its kind, for lists: the rest of a line costs as much.
Json body_json(const Event& event);

// The event as it stands: the parts of its amendments laid over it.
Json event_json(const LiveEvent& live);

}  // namespace sogoc
