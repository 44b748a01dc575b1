#include "answers/json/event.h"

#include "answers/json/json_library.h"
#include "events/json/writer.h"

namespace sogoc {

// Through the writer of events/json, so that there is one place that knows the JSON form; the price
// is that the text is parsed again.
Json event_json(const Event& event) { return Json::parse(write_event(*event)); }

Json body_json(const Event& event) { return Json::parse(write_body((*event).getBody())); }

Json event_json(const LiveEvent& live) { return Json::parse(line_of(live)); }

}  // namespace sogoc
