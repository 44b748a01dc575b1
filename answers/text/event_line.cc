#include "answers/text/event_line.h"

#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/text/text.h"
#include "answers/text/value_words.h"

namespace sogoc {
namespace {

// The opening under a simulated clock stands before everything: it has no time.
std::string recorded_text(schema::Event::Reader event) {
  return event.getRecorded() == before_everything ? "–" : format_instant(event.getRecorded());
}

}  // namespace

std::string event_line_text(const Writer& writer, const Event& event, std::uint64_t position) {
  const auto reader = *event;
  std::string text = "  #" + std::to_string(position) + "  ";
  text += reader.getEffective() == 0 ? "–" : day_text(writer, Date{reader.getEffective()});
  text += "  " + kind_word(writer, reader.getBody().which()) + " " + target_of(reader.getBody());
  text += "  [" + std::string(reader.getId().cStr()) + "]";
  if (reader.hasDecision() && reader.getDecision().hasSymbol())
    text += "  " + std::string(reader.getDecision().getSymbol().cStr());
  text += writer.pick("  recorded ", "  ghi ") + recorded_text(reader);
  if (reader.getClockHeld()) text += writer.pick(" (clock held)", " (giờ giữ)");
  if (reader.hasBy()) text += writer.pick(" by ", " bởi ") + std::string(reader.getBy().cStr());
  text += writer.pick(", operator ", ", người nhập ") + std::string(reader.getOperator().cStr());
  return text;
}

std::string event_line_text(const Writer& writer, Register& in, std::uint64_t position,
                            std::uint64_t size) {
  // What was amended stands in the JSON line under two keys of its own.
  const auto json = event_line_json(in, position, size);
  auto text = event_line_text(writer, in.event(position), position);
  if (json.contains("amendedTo"))
    text += writer.pick(", amended to ", ", đính chính thành ") +
            day_text(writer, parse_date(json["amendedTo"].get<std::string>()).value());
  if (json.contains("amendedBy"))
    text += writer.pick(", amended by #", ", đính chính bởi #") + one_line(json["amendedBy"]);
  return text;
}

}  // namespace sogoc
