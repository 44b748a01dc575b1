#include "answers/json/event_line.h"

#include "answers/json/correction.h"
#include "answers/json/json_library.h"
#include "events/enum_name.h"
#include "events/kinds/kind.h"

namespace sogoc {

std::string target_of(schema::Body::Reader body) {
  if (body.isEventVoided()) return body.getEventVoided().getEvent().cStr();
  if (body.isEventAmended()) return body.getEventAmended().getEvent().cStr();
  // Documents and rule sets are no subjects: no timeline is kept of them.
  if (body.isDocumentIssued()) return body.getDocumentIssued().getSymbol().cStr();
  if (body.isRuleSetAdopted()) return body.getRuleSetAdopted().getRuleset().cStr();
  return subject_of(body).id;
}

namespace {

Json changes_json(const std::vector<FieldChange>& changes) {
  Json all = Json::array();
  for (const auto& [field, before, after] : changes)
    all.push_back({{"field", field}, {"before", before}, {"after", after}});
  return all;
}

// Who died is told from who left: the kind is one.
void put_cause(Json& json, schema::Body::Reader body) {
  if (!body.isMemberLeft()) return;
  if (const auto* cause = enum_name(body.getMemberLeft().getCause())) json["cause"] = cause;
}

// Null rather than missing: one who looks for what has no decision asks for this key.
Json or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

}  // namespace

Json event_line_json(const Event& event, std::uint64_t position) {
  const auto reader = *event;
  Json json = {
      {"position", position}, {"id", reader.getId().cStr()}, {"kind", kind_of(reader).name}};
  if (const auto target = target_of(reader.getBody()); !target.empty()) json["subject"] = target;
  json["effective"] =
      reader.getEffective() == 0 ? Json() : Json(format_date(Date{reader.getEffective()}));
  json["recorded"] = reader.getRecorded() == before_everything
                         ? Json()
                         : Json(format_instant(reader.getRecorded()));
  if (reader.getClockHeld()) json["clockHeld"] = true;
  json["decision"] = or_null(reader.getDecision().getSymbol().cStr());
  json["by"] = or_null(reader.getBy().cStr());
  json["operator"] = reader.getOperator().cStr();
  if (const auto reason = reason_of(reader.getBody()); !reason.empty()) json["reason"] = reason;
  put_cause(json, reader.getBody());
  return json;
}

Json event_line_json(Register& in, std::uint64_t position, std::uint64_t size) {
  const auto live = live_event(in.source(), position, size);
  auto json = event_line_json(live.original, position);
  // Of a correction the effective day is not given, and nothing was amended.
  if (live.effective.value != (*live.original).getEffective() && live.effective.value != 0)
    json["amendedTo"] = format_date(live.effective);
  if (live.revision != position) json["amendedBy"] = live.revision;
  put_cause(json, live.body());
  if (json.contains("reason"))
    json["changes"] = changes_json(correction_said(in, position).changes);
  return json;
}

}  // namespace sogoc
