#include "answers/json/event.h"

#include "events/json/writer.h"

namespace sogoc {

Json event_json(const Event& event) { return Json::parse(write_event(*event)); }

Json event_json(const LiveEvent& live) {
  capnp::MallocMessageBuilder message;
  message.setRoot(*live.original);
  auto event = message.getRoot<schema::Event>();
  event.setEffective(live.effective.value);
  if (live.decision_amended) event.setDecision(live.decision());
  if (live.body_amended) event.setBody(live.body());
  return Json::parse(write_event(event.asReader()));
}

}  // namespace sogoc
