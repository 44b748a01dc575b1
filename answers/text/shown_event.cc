#include "answers/text/shown_event.h"

#include <ostream>

#include "answers/json/csv.h"
#include "answers/json/json_library.h"
#include "answers/json/shown_event.h"
#include "answers/text/event_line.h"

namespace sogoc {
namespace {

// As they stand in the event.
void print_fields(Writer& writer, const Json& event) {
  for (const auto& [key, value] : event.items())
    if (!value.is_null()) writer.out << "  " << key << ": " << plain_text(value) << '\n';
}

void print_correction(Writer& writer, const Correction& correction) {
  const auto& [recorded, live] = correction;
  writer.out << (live ? writer.pick("corrected by\n", "đính chính bởi\n")
                      : writer.pick("corrected by, itself void\n", "đính chính bởi, nay đã huỷ\n"))
             << event_line_text(writer, recorded.event, recorded.position) << '\n';
}

}  // namespace

void print_shown_event(Writer& writer, const ShownEvent& shown) {
  const auto& event = shown.event;
  const auto json = shown_event_json(shown);
  auto& out = writer.out;
  // The two spaces of a list are cut off: this line is the heading.
  out << event_line_text(writer, event.original, event.position).substr(2) << '\n';
  out << "  " << (event.live ? writer.pick("holds", "có hiệu lực") : writer.pick("void", "đã huỷ"))
      << '\n';
  print_fields(writer, json["recordedAs"]);
  for (const auto& correction : shown.corrections) print_correction(writer, correction);
  if (!json.contains("nowSays")) return;
  out << writer.pick("now says", "nay ghi là") << '\n';
  print_fields(writer, json["nowSays"]);
}

}  // namespace sogoc
