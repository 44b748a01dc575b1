#include "answers/json/shown_event.h"

#include "answers/json/event.h"
#include "answers/json/event_line.h"
#include "answers/json/json_library.h"

namespace sogoc {

Json shown_event_json(const ShownEvent& shown) {
  const auto& event = shown.event;
  auto json = event_line_json(event.original, event.position);
  json["live"] = event.live;
  json["recordedAs"] = event_json(event.original);
  // Not of a void event, which says nothing now.
  if (auto now = event_json(event); event.live && now != json["recordedAs"])
    json["nowSays"] = std::move(now);
  json["corrections"] = Json::array();
  for (const auto& [recorded, live] : shown.corrections) {
    // Corrections are events too, and may be void.
    auto line = event_line_json(recorded.event, recorded.position);
    line["live"] = live;
    json["corrections"].push_back(std::move(line));
  }
  return json;
}

}  // namespace sogoc
