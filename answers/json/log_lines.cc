#include "answers/json/log_lines.h"

#include "answers/json/csv.h"
#include "answers/json/event.h"
#include "answers/json/event_line.h"
#include "answers/json/json_library.h"

namespace sogoc {

Json log_line_json(const RecordedEvent& recorded) {
  auto json = event_line_json(recorded.event, recorded.position);
  json["event"] = event_json(recorded.event);
  return json;
}

void print_log_csv(Writer& writer, const Register& in, const std::vector<std::uint64_t>& positions,
                   bool head) {
  Json rows = Json::array();
  for (const auto position : positions)
    rows.push_back(event_line_json(in.event(position), position));
  auto columns = event_columns;
  columns.emplace_back("cause");
  print_csv(writer, columns, rows, head);
}

}  // namespace sogoc
