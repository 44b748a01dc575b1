#include "cli/event_lines.h"

#include "cli/text.h"
#include "cli/value_words.h"
#include "events/kinds/kind.h"

namespace sogoc {
namespace {

std::string recorded_text(schema::Event::Reader event) {
  return event.getRecorded() == before_everything ? "–" : format_instant(event.getRecorded());
}

std::string target_of(schema::Body::Reader body) {
  if (body.isEventVoided()) return body.getEventVoided().getEvent().cStr();
  if (body.isEventAmended()) return body.getEventAmended().getEvent().cStr();
  if (body.isDocumentIssued()) return body.getDocumentIssued().getSymbol().cStr();
  if (body.isRuleSetAdopted()) return body.getRuleSetAdopted().getRuleset().cStr();
  return subject_of(body).id;
}

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
  if (reader.hasDecision()) json["decision"] = reader.getDecision().getSymbol().cStr();
  if (reader.hasBy()) json["by"] = reader.getBy().cStr();
  json["operator"] = reader.getOperator().cStr();
  return json;
}

std::string event_line_text(const Context& context, const Event& event, std::uint64_t position) {
  const auto reader = *event;
  std::string text = "  #" + std::to_string(position) + "  ";
  text += reader.getEffective() == 0 ? "–" : day_text(context, Date{reader.getEffective()});
  text += "  " + kind_word(context, reader.getBody().which()) + " " + target_of(reader.getBody());
  text += "  [" + std::string(reader.getId().cStr()) + "]";
  if (reader.hasDecision() && reader.getDecision().hasSymbol())
    text += "  " + std::string(reader.getDecision().getSymbol().cStr());
  text += context.pick("  recorded ", "  ghi ") + recorded_text(reader);
  if (reader.hasBy()) text += context.pick(" by ", " bởi ") + std::string(reader.getBy().cStr());
  text += context.pick(", operator ", ", người nhập ") + std::string(reader.getOperator().cStr());
  return text;
}

Json event_line_json(Register& in, std::uint64_t position, std::uint64_t size) {
  const auto live = live_event(in.source(), position, size);
  auto json = event_line_json(live.original, position);
  if (live.effective.value != (*live.original).getEffective() && live.effective.value != 0)
    json["amendedTo"] = format_date(live.effective);
  if (live.content != position) json["amendedBy"] = live.content;
  return json;
}

std::string event_line_text(const Context& context, Register& in, std::uint64_t position,
                            std::uint64_t size) {
  const auto json = event_line_json(in, position, size);
  auto text = event_line_text(context, in.event(position), position);
  if (json.contains("amendedTo"))
    text += context.pick(", amended to ", ", đính chính thành ") +
            day_text(context, parse_date(json["amendedTo"].get<std::string>()).value());
  if (json.contains("amendedBy"))
    text += context.pick(", amended by #", ", đính chính bởi #") + json["amendedBy"].dump();
  return text;
}

}  // namespace sogoc
