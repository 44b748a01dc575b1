#include "projections/papers/assertion_figures.h"

#include <sstream>

#include "projections/figures/conditions.h"
#include "projections/knowledge/typed_days.h"

namespace sogoc::assertions {
namespace {

// The one column of the row that says which days.
std::variant<std::string, SheetError> days_column(const Row& row, bool stock) {
  // A figure is counted on a day or over a period, and its days stand in the column that says so,
  // or in `days` for either.
  const std::string own = stock ? "asOf" : "period", other = stock ? "period" : "asOf";
  std::string column;
  for (const auto& name : {own, other, std::string("days")}) {
    if (row[name].empty()) continue;
    if (!column.empty())
      return bad_cell(row, name, "days",
                      {"the days stand in two columns", "thời gian nêu ở hai cột"},
                      {"leave one of them empty", "để trống một cột"});
    column = name;
  }
  // The other column would ask for what the figure is not.
  if (!column.empty() && column != other) return column;
  const auto figure = row["figure"];
  const Words message = stock
                            ? Words{figure + " is counted on a day", figure + " tính tại một ngày"}
                            : Words{figure + " is counted over a period", figure + " tính theo kỳ"};
  const std::string remedy =
      stock ? "2018-12-31" : "2018, 2018-H1, 2018-Q3, 2018-05, 2018-01-01..2018-06-30";
  return bad_cell(row, column.empty() ? own : column, column.empty() ? "missing" : "days", message,
                  {remedy, remedy});
}

// Days are kept as they are written for the answer's own line, and put into the question as well.
std::optional<SheetError> read_days(const Row& row, const FigureDefinition& figure,
                                    FigureAssertion& assertion) {
  const bool stock = figure.kind == FigureKind::stock;
  const auto column = days_column(row, stock);
  if (const auto* bad = std::get_if<SheetError>(&column)) return *bad;
  const auto& name = std::get<std::string>(column);
  assertion.days = row[name];
  const auto day = typed_date(assertion.days);
  const auto period = typed_period(assertion.days);
  (stock ? assertion.question.as_of : assertion.question.period) = assertion.days;
  if (stock && !(day && day->full()))
    return bad_cell(row, name, "days",
                    {std::string(figure.name) + " is counted on a day, and this is none",
                     std::string(figure.name) + " tính tại một ngày, đây không phải là ngày"},
                    {"2018-12-31", "2018-12-31"});
  if (!stock && !(period && period->first <= period->second))
    return bad_cell(row, name, "days",
                    {std::string(figure.name) + " is counted over a period, and this is none",
                     std::string(figure.name) + " tính theo kỳ, đây không phải là kỳ"},
                    {"2018, 2018-H1, 2018-Q3, 2018-05, 2018-01-01..2018-06-30",
                     "2018, 2018-H1, 2018-Q3, 2018-05, 2018-01-01..2018-06-30"});
  return std::nullopt;
}

// What a question would be told on the command line is told here of the cell it stands in.
SheetError from_fault(const Row& row, const std::string& column, const UsageError& fault) {
  const Words remedy = fault.remedy.empty() ? fault.message : Words(fault.remedy);
  return bad_cell(row, column, column, fault.message, remedy);
}

std::optional<SheetError> read_where(const Row& row, Question& question) {
  std::vector<std::string> conditions;
  std::istringstream parts(row["where"]);
  // Between conditions a semicolon, since a comma may stand in a value.
  for (std::string each; std::getline(parts, each, ';');) {
    each.erase(0, each.find_first_not_of(' '));
    if (!each.empty()) conditions.push_back(each);
  }
  if (const auto bad = read_conditions(conditions, question)) return from_fault(row, "where", *bad);
  return std::nullopt;
}

std::optional<SheetError> read_clocks(const Row& row, Question& question) {
  // K is only passed on: what it means depends on the register, and is judged there.
  question.known_at = row["knownAt"];
  question.structure_as_of = row["structureAsOf"];
  question.count_by = row["countBy"];
  const auto structure = typed_date(question.structure_as_of);
  if (!question.structure_as_of.empty() && !(structure && structure->full()))
    return bad_cell(row, "structureAsOf", "days", {"this is no day", "đây không phải là ngày"},
                    {"2025-07-01", "2025-07-01"});
  // Only admissions have two days: the ceremony and the decision.
  const auto& by = question.count_by;
  if (!by.empty() && ((by != "ceremony" && by != "decision") || question.figure != "admissions"))
    return bad_cell(
        row, "countBy", "countBy",
        {"admissions are counted by the ceremony or the decision, other figures are not",
         "chỉ kết nạp tính theo ngày lễ hay ngày quyết định"},
        {"ceremony, decision, of admissions", "ceremony, decision, với admissions"});
  return std::nullopt;
}

// Which cell the register does not understand; every other one was looked at before.
// The register gives one message for a question; a table has to say in which cell.
std::string column_at_fault(Asker& asker, const Row& row, const Question& question) {
  // Asked again, to learn whether K was the reason.
  const auto known = resolve_known_at(asker.asked(), question.known_at);
  if (std::holds_alternative<UsageError>(known)) return "knownAt";
  if (!question.where.empty()) return "where";
  for (const char* name : {"period", "asOf"})
    if (!row[name].empty()) return name;
  return "days";
}

}  // namespace

std::variant<FigureAssertion, SheetError> read_assertion(const Row& row) {
  FigureAssertion assertion;
  assertion.line = row.line;
  // In the order of the columns as people write them: what is missing comes before what is wrong.
  for (const char* name : {"figure", "value", "paper"})
    if (row[name].empty())
      return bad_cell(row, name, "missing", {"the cell is empty", "ô này trống"},
                      name == std::string_view("paper")
                          ? Words{"the paper that states it: symbol or description",
                                  "văn bản nêu con số: số ký hiệu hay tên"}
                      : name == std::string_view("figure")
                          ? Words{"sogoc figures", "sogoc figures"}
                          : Words{"33040, >33000, – for none", "33040, >33000, – là không có"});
  auto& question = assertion.question;
  question.figure = row["figure"];
  const auto* figure = find_figure(question.figure);
  if (!figure) return from_fault(row, "figure", unknown_figure(question.figure));
  question.unit = row["unit"];
  if (auto bad = read_days(row, *figure, assertion)) return *bad;
  const auto value = read_value(row, *figure);
  if (const auto* bad = std::get_if<SheetError>(&value)) return *bad;
  assertion.statement = std::get<Statement>(value);
  if (auto bad = read_where(row, question)) return *bad;
  if (auto bad = read_clocks(row, question)) return *bad;
  assertion.where = row["where"];
  assertion.paper = row["paper"];
  return assertion;
}

// Three ends: it is not there, it is no question, or an answer that is as stated or is not.
CheckedFigure check(Asker& asker, FigureAssertion assertion, const Row& row) {
  auto outcome = asker.ask(assertion.question, Listing::subjects);
  if (const auto* missing = std::get_if<NotFound>(&outcome))
    return {std::move(assertion), *missing, false, {}};
  if (const auto* bad = std::get_if<UsageError>(&outcome)) {
    const auto column = column_at_fault(asker, row, assertion.question);
    return {std::move(assertion), from_fault(row, column, *bad), false, {}};
  }
  auto& answered = std::get<Answered>(outcome);
  const bool so = holds(assertion.statement, given_by(answered.answer));
  std::optional<Breaking> breaking;
  // Only what is broken is followed back: most rows hold.
  if (!so) breaking = find_breaking(asker, answered, assertion.statement);
  return {std::move(assertion), std::move(answered), so, std::move(breaking)};
}

}  // namespace sogoc::assertions
