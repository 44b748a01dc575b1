#include "projections/recording/read_line.h"

#include "events/input_line.h"

namespace sogoc {

Rejection too_long() { return {"syntax.tooLarge", "", "", line_too_long}; }

ReadLine read_line(InputLine line) {
  // Whose it is cannot be told: a line that nobody can read.
  if (line.too_long) return {std::move(line), {}, too_long(), {}};
  auto json = read_json_line(line.text);
  auto* words = std::get_if<EventWords>(&json.event);
  std::variant<Event, Rejection> event = Rejection();
  if (words)
    event = Event(kj::mv(*words));
  else
    event = std::get<Rejection>(std::move(json.event));
  return {std::move(line), std::move(json.head), std::move(event), std::move(json.beside)};
}

}  // namespace sogoc
