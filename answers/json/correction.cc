#include "answers/json/correction.h"

#include <set>

#include "answers/json/event.h"
#include "answers/json/json_library.h"

namespace sogoc {
namespace {

void compare(const std::string& path, const Json& before, const Json& after,
             std::vector<FieldChange>& out) {
  if (before == after) return;
  const auto open = [](const Json& json) { return json.is_object() || json.is_null(); };
  if (!open(before) || !open(after) || (before.is_null() && after.is_null())) {
    out.push_back({path, before, after});
    return;
  }
  // Of both, in the order in which events are written.
  std::vector<std::string> keys;
  std::set<std::string> seen;
  for (const auto* json : {&before, &after})
    for (const auto& [key, value] : json->items())
      if (seen.insert(key).second) keys.push_back(key);
  const auto member = [](const Json& json, const std::string& key) {
    return json.is_object() ? json.value(key, Json()) : Json();
  };
  for (const auto& key : keys)
    compare(path.empty() ? key : path + "." + key, member(before, key), member(after, key), out);
}

// The fields of the body are named without their kind.
Json without_its_kind(const LiveEvent& live) {
  auto json = event_json(live);
  const std::string kind = kind_of(live.body().which()).name;
  auto body = std::move(json[kind]);
  json.erase(kind);
  for (auto& [key, value] : body.items()) json[key] = std::move(value);
  return json;
}

}  // namespace

std::vector<FieldChange> changes_between(const LiveEvent& before, const LiveEvent& after) {
  std::vector<FieldChange> changes;
  compare("", without_its_kind(before), without_its_kind(after), changes);
  return changes;
}

std::string reason_of(schema::Body::Reader body) {
  if (body.isEventVoided()) return body.getEventVoided().getReason().cStr();
  if (body.isEventAmended()) return body.getEventAmended().getReason().cStr();
  return "";
}

CorrectionSaid correction_said(const Register& in, std::uint64_t position) {
  CorrectionSaid said;
  said.root = in.root_of(position);
  const auto before = live_event(in.source(), said.root, position);
  const auto after = live_event(in.source(), said.root, position + 1);
  said.held_before = before.live;
  said.holds_after = after.live;
  said.reason = reason_of((*in.event(position)).getBody());
  said.changes = changes_between(before, after);
  return said;
}

}  // namespace sogoc
