#include "answers/json/shown_subject.h"

#include "answers/class_words.h"
#include "answers/json/event.h"
#include "answers/json/event_line.h"
#include "answers/json/json_library.h"
#include "answers/json/state.h"

namespace sogoc {
namespace {

Json body_json(const LiveEvent& live) {
  return event_json(live).at(kind_of(live.body().which()).name);
}

// A scheme or report is all that its event says; its folded state has only what rules need.
Json own_state_json(const ShownSubject& shown) {
  const auto of = shown.subject.of;
  if (!shown.state || (of != SubjectClass::scheme && of != SubjectClass::report))
    return state_json(shown.state);
  auto said = body_json(shown.said.back());
  // Its identifier, which stands under `id` already.
  said.erase(class_name(of).en);
  return said;
}

Json details_json(const std::vector<LiveEvent>& said) {
  Json details = Json::object();
  for (const auto& live : said) {
    const auto body = body_json(live);
    // Later ones over earlier ones, member by member (RFC 7396); null takes a detail away.
    for (const char* key : {"details", "changes"})
      if (body.contains(key)) details.merge_patch(body.at(key));
  }
  return details;
}

Json villages_json(const ShownSubject& shown) {
  Json villages = Json::array();
  for (const auto& each : shown.villages)
    villages.push_back({{"id", each.id}, {"name", each.name}});
  return villages;
}

Json members_json(const ShownSubject& shown) {
  Json members = Json::array();
  for (const auto& each : shown.members)
    members.push_back(
        {{"id", each.id}, {"name", each.name}, {"status", state_json(each.state)["status"]}});
  return members;
}

Json events_json(const ShownSubject& shown) {
  Json events = Json::array();
  for (const auto& [recorded, effective] : shown.events) {
    auto line = event_line_json(recorded.event, recorded.position);
    line["effective"] = format_date(effective);
    events.push_back(std::move(line));
  }
  return events;
}

}  // namespace

Json shown_subject_json(const Register& in, const ShownSubject& shown) {
  const auto& subject = shown.subject;
  Json json = {{"class", class_name(subject.of).en}, {"id", subject.id}};
  json["asOf"] = format_date(shown.day);
  json["knownAt"] = known_at_json(in, shown.size);
  json["state"] = own_state_json(shown);
  if (shown.state && subject.of == SubjectClass::member) json["details"] = details_json(shown.said);
  for (const auto& rating : shown.ratings) json["evaluations"].push_back(state_json(rating));
  if (shown.population) json.update(state_json(shown.population));
  if (shown.is_cell) {
    json["villages"] = villages_json(shown);
    json["members"] = members_json(shown);
  }
  json["events"] = events_json(shown);
  return json;
}

}  // namespace sogoc
