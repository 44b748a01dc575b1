#include "events/line.h"

#include <simdjson.h>

namespace sogoc {

LineHead read_line_head(std::string_view line) {
  thread_local simdjson::dom::parser parser;
  simdjson::dom::object object;
  LineHead head;
  if (parser.parse(line.data(), line.size()).get(object)) return head;
  head.object = true;
  std::string_view text;
  if (!object["act"].get(text)) head.act = text;
  if (!object["id"].get(text)) head.id = text;
  return head;
}

ReadLine read_line(std::string_view line) {
  BesideContent beside;
  auto read = read_event(line, &beside);
  auto head = read_line_head(line);
  if (auto* bad = std::get_if<Rejection>(&read)) return {std::move(head), std::move(*bad), {}};
  return {std::move(head), Event(kj::mv(std::get<EventWords>(read))), std::move(beside)};
}

}  // namespace sogoc
