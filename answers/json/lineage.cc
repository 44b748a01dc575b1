#include "answers/json/lineage.h"

#include "answers/json/csv.h"
#include "answers/json/event_line.h"
#include "answers/json/json_library.h"

namespace sogoc {
namespace {

const char* direction_name(LineageStep::Direction direction) {
  // In the order of the enum.
  static constexpr const char* names[] = {"to", "of", "from"};
  return names[static_cast<std::size_t>(direction)];
}

Json handed_json(const Handed& handed) {
  return {{"from", handed.from},
          {"to", handed.to},
          {"members", handed.members},
          {"villages", handed.villages},
          {"units", handed.units}};
}

Json step_json(View& view, const LineageStep& step) {
  auto json = event_line_json(view.source().event(step.at.rank), step.at.rank);
  // As the amendments have it, and not as it was recorded.
  json["effective"] = format_date(Date{step.at.day});
  json["direction"] = direction_name(step.direction);
  json["handed"] = Json::array();
  for (const auto& each : step.handed) json["handed"].push_back(handed_json(each));
  return json;
}

}  // namespace

Json lineage_json(const Register& in, View& view, const std::string& unit, const Lineage& found) {
  Json steps = Json::array();
  for (const auto& step : found.steps) steps.push_back(step_json(view, step));
  return {{"unit", unit},
          {"knownAt", known_at_json(in, view.size())},
          {"steps", std::move(steps)},
          {"origins", found.origins},
          {"became", found.became}};
}

void print_lineage_csv(Writer& writer, const Json& lineage) {
  // A step that handed nothing over still is a row.
  const auto none = Json::array({Json::object()});
  Json rows = Json::array();
  for (const auto& step : lineage["steps"])
    for (const auto& handed : step["handed"].empty() ? none : step["handed"]) {
      Json row = step;
      row.erase("handed");
      row.update(handed);
      rows.push_back(std::move(row));
    }
  std::vector<std::string> columns = {"direction"};
  columns.insert(columns.end(), event_columns.begin(), event_columns.end());
  columns.insert(columns.end(), {"from", "to", "members", "villages", "units"});
  print_csv(writer, columns, rows);
}

}  // namespace sogoc
