#include "cli/event_lines.h"

#include "cli/text.h"
#include "cli/value_words.h"

namespace sogoc {
namespace {

std::string recorded_text(schema::Event::Reader event) {
  return event.getRecorded() == before_everything ? "–" : format_instant(event.getRecorded());
}

}  // namespace

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
