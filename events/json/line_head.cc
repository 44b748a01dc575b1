#include "events/json/line_head.h"

#include <simdjson.h>

namespace sogoc {

LineHead read_line_head(std::string_view line) {
  // A parser allocates for the longest line that it met: one a thread instead of one a line.
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

}  // namespace sogoc
