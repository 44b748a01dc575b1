#include "answers/json/answer_csv.h"

#include "answers/json/answer.h"
#include "answers/json/csv.h"
#include "answers/json/json_library.h"
#include "store/base64.h"

namespace sogoc {

void AnswerCsv::print(const Answered& answered) {
  const auto& query = answered.query;
  const bool stock = answered.figure->kind == FigureKind::stock;
  // What every row repeats stands at both ends, what differs from figure to figure between.
  std::vector<std::string> columns = {"figure", "unit", "days", "knownAt"};
  const auto& answer = answered.answer;
  columns.insert(columns.end(), answer.by.begin(), answer.by.end());
  columns.emplace_back("value");
  if (answer.measured && answer.measured->ratio)
    columns.insert(columns.end(), {"numerator", "denominator"});
  const bool targets = answered.figure->population->value == Value::targets;
  // Targets have a figure, a unit and a period of their own, under names of their own.
  if (targets)
    columns.insert(columns.end(), {"targetFigure", "targetUnit", "targetValue", "from", "to", "per",
                                   "document", "periodNotStated"});
  if (query.structure) columns.insert(columns.end(), {"structureAsOf", "notRestatable"});
  columns.insert(columns.end(), {"countedDigest", "logRoot"});
  Json basis = {{"figure", query.figure},
                {"unit", query.unit.value_or("")},
                {"days", stock ? format_date(query.as_of)
                               : format_date(query.from) + "/" + format_date(query.to)},
                {"knownAt", answered.size},
                {"countedDigest", answered.digest},
                {"logRoot", base64(asker_.asked().log().root_at(answered.size))}};
  if (query.structure) {
    basis["structureAsOf"] = format_date(*query.structure);
    basis["notRestatable"] = answered.answer.not_restatable;
  }
  Json rows = Json::array();
  const auto add = [&](Json row) {
    Json with_basis = basis;
    if (targets) {  // whose own figure and unit stand beside those asked for
      row["targetFigure"] = std::exchange(row["figure"], basis["figure"]);
      row["targetUnit"] = std::exchange(row["unit"], basis["unit"]);
    }
    // By name: print_csv brings the members into the order of the columns.
    with_basis.update(row);
    rows.push_back(std::move(with_basis));
  };
  if (answer.by.empty()) add(value_json(answer));
  for (const auto& cell : answer.cells) add(cell_json(answer, cell));
  print_csv(writer_, columns, rows, !std::exchange(begun_, true));
}

}  // namespace sogoc
