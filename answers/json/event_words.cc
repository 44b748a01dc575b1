#include "answers/json/event_words.h"

#include <capnp/schema.h>

#include <charconv>

#include "answers/json/event.h"
#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/json/strict_json.h"
#include "answers/unknown_kind.h"
#include "events/annotations.h"
#include "events/events.capnp.h"
#include "events/text_forms.h"
#include "projections/figures/value_names.h"
#include "projections/knowledge/typed_days.h"

namespace sogoc {
namespace {

using capnp::StructSchema;
using Type = capnp::schema::Type;

std::optional<StructSchema::Field> field_of(StructSchema schema, const std::string& name) {
  KJ_IF_MAYBE (field, schema.findFieldByName(name)) return *field;
  return std::nullopt;
}

// Three states and open details are written as what they hold.
StructSchema::Field seen_through(StructSchema::Field field) {
  while (field.getType().isStruct()) {
    const auto inner = field.getType().asStruct();
    const auto next = annotated(inner, states_id)                   ? field_of(inner, "value")
                      : inner.getShortDisplayName() == "Details"_kj ? field_of(inner, "open")
                                                                    : std::nullopt;
    if (!next) break;
    field = *next;
  }
  return field;
}

// An empty text has no parts; an empty part at the end is dropped.
UsageError form_fault(const std::string& what, const std::string& remedy) {
  return {{what + " is not written so", what + " không viết như vậy"}, remedy, UsageReason::field};
}

UsageError no_field(const std::string& key) {
  return {{"there is no field " + key, "không có trường " + key}, "", UsageReason::field};
}

// The value of an enum that is called so in either language; other text as it is, for the reader of
// events to judge.
std::string enum_meant(capnp::EnumSchema schema, const std::string& text) {
  for (auto value : schema.getEnumerants()) {
    const std::string code = value.getProto().getName().cStr();
    const auto* name = find_value_name(code);
    if (name && (folded(name->en) == folded(text) || folded(name->vi) == folded(text))) return code;
  }
  return text;
}

std::variant<Json, UsageError> value_of(StructSchema::Field field, const std::string& key,
                                        const std::string& text) {
  // Dates are numbers in the schema and texts in JSON; whether it is a day the reader of events
  // says.
  const bool date = annotated(field, date_id) || annotated(field, partial_id);
  if (annotated(field, decimal_id)) {
    // As JSON writes numbers: 92,5 and +1 are refused.
    const auto number = Json::parse(text, nullptr, false);
    return number.is_number() ? std::variant<Json, UsageError>(number)
                              : form_fault(key, key + "=92.5");
  }
  switch (field.getType().which()) {
    case Type::BOOL:
      if (text != "true" && text != "false") return form_fault(key, "true, false");
      return Json(text == "true");
    case Type::UINT8:
    case Type::UINT16:
    case Type::UINT32:
    case Type::UINT64: {
      if (date) return Json(in_one_form(text));
      std::uint64_t number = 0;
      const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
      if (error != std::errc() || end != text.data() + text.size())
        return form_fault(key, key + "=12");
      return Json(number);
    }
    case Type::LIST:
      if (field.getType().asList().whichElementType() == Type::TEXT)
        return text.empty() ? Json::array() : Json(divided(text, ','));
      return form_fault(key, key + ":=[…]");
    case Type::STRUCT:
      // An amount with bounds: a bare number is the exact form.
      if (const auto exact = field_of(field.getType().asStruct(), "exact")) {
        auto number = value_of(*exact, key, text);
        if (std::holds_alternative<Json>(number)) return number;
        return form_fault(key, key + "=33040, " + key + ":={\"atLeast\":33000}");
      }
      return form_fault(key, key + ".FIELD=…");
    case Type::ENUM:
      return Json(enum_meant(field.getType().asEnum(), text));
    default:
      return Json(text);
  }
}

// True when one of the two is the other or a part of it.
bool overlap(const std::string& one, const std::string& other) {
  return (one + ".").starts_with(other + ".") || (other + ".").starts_with(one + ".");
}

// Puts one value at its place in `object`, going down the schema beside it, so that a name that
// does not exist is found before anything is recorded. `raw`: the text is JSON of any type, which
// the reader of events will judge.
std::optional<UsageError> lay(Json& object, StructSchema schema, const std::string& key,
                              const std::string& text, bool raw) {
  auto* at = &object;
  std::optional<StructSchema::Field> field;
  for (const auto& name : divided(key, '.')) {
    if (field) {
      if (!field->getType().isStruct()) return no_field(key);
      schema = field->getType().asStruct();
    }
    field = field_of(schema, name);
    if (!field) return no_field(key);
    field = seen_through(*field);
    at = &(*at)[name];
  }
  if (!field) return form_fault(key, "key=value");
  if (raw) {
    std::string twice;
    auto value = parse_strictly(text, twice);
    if (!twice.empty()) return key_stands_twice(text, twice, key + ".");
    if (value.is_discarded()) return form_fault(key, key + ":=JSON");
    *at = std::move(value);
    return std::nullopt;
  }
  auto value = value_of(*field, key, text);
  if (auto* bad = std::get_if<UsageError>(&value)) return *bad;
  *at = std::move(std::get<Json>(value));
  return std::nullopt;
}

// Lays the pairs over `event`, a line's object.
std::variant<Json, UsageError> lay_words(Json event, const std::string& kind,
                                         const std::vector<std::string>& pairs) {
  if (!is_kind(kind)) return unknown_kind(kind);
  const StructSchema envelope = capnp::Schema::from<schema::Event>();
  const auto body = field_of(capnp::Schema::from<schema::Body>(), kind)->getType().asStruct();
  if (!event.contains(kind)) event[kind] = Json::object();
  std::vector<std::pair<std::string, std::string>> laid;  // keys, and as they were given
  for (const auto& pair : pairs) {
    const auto equals = pair.find('=');
    if (equals == std::string::npos || equals == 0) return form_fault(pair, "key=value, key:=JSON");
    const bool raw = pair[equals - 1] == ':';
    const auto key = pair.substr(0, equals - raw), text = pair.substr(equals + 1);
    for (const auto& [other, as_given] : laid)
      if (overlap(key, other)) return given_too_often(key, {as_given, pair});
    laid.emplace_back(key, pair);
    const auto first = key.substr(0, key.find('.'));
    // The register assigns it; only a simulated clock takes it from the line, as text.
    if (key == "recorded") {
      event["recorded"] = text;
      continue;
    }
    // A name that both have means the field of the body.
    const bool of_body = field_of(body, first).has_value();
    auto bad =
        of_body ? lay(event[kind], body, key, text, raw) : lay(event, envelope, key, text, raw);
    if (bad) return *bad;
  }
  return event;
}

// The amendment: the day when it is given; the body and the decision as they stand now with the
// pairs laid over, when one of their fields is given.
std::variant<Json, UsageError> amendment(const LiveEvent& live, const Amendment& options) {
  const std::string kind = kind_of(live.body().which()).name;
  const auto now = event_json(live);
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
  // The envelope of the amended event is laid over as well, and only what was given now belongs to
  // the amendment; what is not changed cannot be told from what was not given.
  for (const char* key : {"id", "by", "case", "note", "act", "recorded"})
    if (after.contains(key) && (!now.contains(key) || after[key] != now[key]))
      event[key] = after[key];
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
  return as_line(lay_words(Json::object(), kind, pairs), kind);
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
