#include "answers/json/event_words.h"

#include "answers/json/event.h"
#include "answers/json/event_fields.h"
#include "answers/json/event_keys.h"
#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/json/strict_json.h"
#include "answers/unknown_kind.h"
#include "events/text_forms.h"

namespace sogoc {
namespace {

// Of the envelope of a line.
constexpr const char* of_recording[] = {"id", "by", "case", "note", "act", "recorded"};

// True when one of the two is the other or a part of it.
bool overlap(const std::string& one, const std::string& other) {
  const auto inside = [](const std::string& inner, const std::string& outer) {
    return inner.starts_with(outer) && (inner.size() == outer.size() ||
                                        inner[outer.size()] == '.' || inner[outer.size()] == '[');
  };
  return inside(one, other) || inside(other, one);
}

// Lays the pairs over `event`, a line's object.
std::variant<Json, UsageError> lay_words(Json event, const std::string& kind,
                                         const std::vector<std::string>& pairs) {
  if (!is_kind(kind)) return unknown_kind(kind);
  std::vector<std::pair<std::string, std::string>> laid;  // keys, and as they were given
  for (const auto& pair : pairs) {
    const auto equals = pair.find('=');
    if (equals == std::string::npos || equals == 0) return form_fault(pair, "key=value, key:=JSON");
    const bool raw = pair[equals - 1] == ':';
    const auto meant = key_meant(kind, pair.substr(0, equals - raw));
    if (const auto* bad = std::get_if<UsageError>(&meant)) return *bad;
    const auto& key = std::get<std::string>(meant);
    const auto text = pair.substr(equals + 1);
    for (const auto& [other, as_given] : laid)
      if (overlap(key, other)) return given_too_often(key, {as_given, pair});
    laid.emplace_back(key, pair);
    auto bad = raw ? lay_json(event, kind, key, text) : lay_word(event, kind, key, text);
    if (bad) return *bad;
  }
  if (!event.contains(kind)) event[kind] = Json::object();
  return event;
}

// The amendment: the day when it is given; the body and the decision as they stand now with the
// pairs laid over, when one of their fields is given.
std::variant<Json, UsageError> amendment(const LiveEvent& live, const Amendment& options) {
  const std::string kind = kind_of(live.body().which()).name;
  auto now = event_json(live);
  // These belong to each recording: what is given of them is the amendment's own.
  for (const char* key : of_recording) now.erase(key);
  auto changed = lay_words(now, kind, options.pairs);
  if (std::holds_alternative<UsageError>(changed)) return changed;
  const auto& after = std::get<Json>(changed);
  Json parts = {{"event", options.event}};
  if (after.contains("effective") && after["effective"] != now.value("effective", Json()))
    parts["effective"] = after["effective"];
  if (!options.effective.empty()) parts["effective"] = options.effective;
  if (after.contains("decision") && after["decision"] != now.value("decision", Json()))
    parts["decision"] = after["decision"];
  if (after[kind] != now[kind]) parts["body"] = {{kind, after[kind]}};
  parts["reason"] = options.reason;
  Json event;
  for (const char* key : of_recording)
    if (after.contains(key)) event[key] = after[key];
  event["eventAmended"] = std::move(parts);
  return event;
}

std::variant<std::string, UsageError> as_line(std::variant<Json, UsageError> event,
                                              const std::string& kind) {
  if (auto* json = std::get_if<Json>(&event)) return exact_line(*json);
  auto error = std::get<UsageError>(std::move(event));
  if (error.remedy.empty()) error.remedy = "sogoc describe " + kind;
  return error;
}

}  // namespace

std::variant<std::string, UsageError> line_of_words(const std::string& kind,
                                                    const std::vector<std::string>& pairs) {
  // The body first, since that is what a person means.
  const Json begun = is_kind(kind) ? Json({{kind, Json::object()}}) : Json::object();
  return as_line(lay_words(begun, kind, pairs), kind);
}

std::variant<std::string, UsageError> line_of_one_word(const std::string& kind,
                                                       const std::string& pair) {
  return as_line(lay_words(Json::object(), kind, {pair}), kind);
}

std::variant<std::string, UsageError> void_line(const std::string& event, const std::string& reason,
                                                const std::vector<std::string>& pairs) {
  const Json begun = {{"eventVoided", {{"event", event}, {"reason", reason}}}};
  return as_line(lay_words(begun, "eventVoided", pairs), "eventVoided");
}

std::variant<std::string, UsageError> amendment_line(const LiveEvent& live,
                                                     const Amendment& options) {
  auto event = amendment(live, options);
  const auto* json = std::get_if<Json>(&event);
  // Only the event and the reason.
  if (json && (*json)["eventAmended"].size() == 2)
    return UsageError{{"nothing is changed", "không có gì thay đổi"},
                      "--effective 2018-03-05, details.birth=1990",
                      UsageReason::field};
  return as_line(std::move(event), kind_of(live.body().which()).name);
}

std::string recorded_at(const std::string& line, Instant instant) {
  auto json = Json::parse(line);
  // A time that the line states is kept; the recorder judges it.
  if (!json.contains("recorded")) json["recorded"] = format_instant(instant);
  return exact_line(json);
}

}  // namespace sogoc
