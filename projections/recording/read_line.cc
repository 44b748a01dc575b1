#include "projections/recording/read_line.h"

namespace sogoc {

ReadLine read_line(InputLine line) {
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
