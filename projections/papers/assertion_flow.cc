#include "projections/papers/assertion_flow.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "projections/knowledge/typed_days.h"

namespace sogoc::assertions {
namespace {

using Days = std::pair<Date, Date>;

class FlowReader {
 public:
  explicit FlowReader(const Sheet& sheet) : sheet_(sheet) {}

  // Nothing: the row is a fault.
  std::optional<FlowRow> read(const Row& row) {
    forget_before(row.line);
    FlowRow flow;
    // Rows of several units may alternate: each goes on from its own. One that is not understood
    // leaves nothing to go on from: a total beside cells that are wrong may be wrong as well.
    const auto before = std::exchange(before_[row["unit"]], {});
    const auto days = read_days(row, flow);
    if (!days) return std::nullopt;
    flow.line = row.line;
    flow.unit = row["unit"];
    flow.paper = row["paper"];
    // Its days are, so that the next one is told of a gap behind it.
    before_[flow.unit].days = days;
    // A gap is a fault of this row alone: the one behind it may follow again.
    if (before.days && !follows(row, flow, before)) return std::nullopt;
    const auto total = number(row, "total");
    if (!total || !read_amounts(row, flow, before.total.has_value())) return std::nullopt;
    flow.total = *total;
    flow.previous = before.total;
    before_[flow.unit].total = total;
    // Without a total before there is nothing to close: that is no fault of a first row.
    if (flow.previous)
      flow.residual = *flow.previous + flow.increases - flow.decreases - flow.total;
    return flow;
  }

  std::optional<Days> days_of(const FlowRow& row) const { return typed_period(row.period); }
  std::vector<SheetError> faults;

 private:
  struct Before {
    std::optional<Days> days;
    std::optional<std::int64_t> total;
  };

  // Whose row a line is that could not be cut into cells is not known: it may be anybody's.
  void forget_before(std::uint64_t line) {
    while (next_fault_ < sheet_.faults.size() && sheet_.faults[next_fault_].line < line) {
      before_.clear();
      ++next_fault_;
    }
  }

  std::optional<Days> read_days(const Row& row, FlowRow& flow) {
    // A file may have both columns; a row uses one.
    const std::string column = sheet_.has("year") && !row["year"].empty() ? "year" : "period";
    const std::string shown = sheet_.has(column) ? column : "year";
    flow.period = row[shown];
    const auto days = typed_period(flow.period);
    const bool year = flow.period.size() == 4;
    if (days && days->first <= days->second && (year || shown == "period")) return days;
    faults.push_back(bad_cell(
        row, shown, flow.period.empty() ? "missing" : "days",
        shown == "year" ? Words{"this is no year", "đây không phải là năm"}
                        : Words{"this is no period", "đây không phải là kỳ"},
        shown == "year"
            ? Words{"2004; other periods in a column period", "2004; kỳ khác thì để ở cột period"}
            : Words{"2018, 2018-H1, 2018-Q3, 2018-05, 2018-01-01..2018-06-30",
                    "2018, 2018-H1, 2018-Q3, 2018-05, 2018-01-01..2018-06-30"}));
    return std::nullopt;
  }

  // A total of two years before would give a residual that means nothing.
  bool follows(const Row& row, const FlowRow& flow, const Before& before) {
    const auto days = days_of(flow).value();
    // Days of a period are whole, so the next begins on the day behind its last.
    if (day_number(before.days->second) + 1 == day_number(days.first)) return true;
    const std::string shown = sheet_.has("year") && !row["year"].empty() ? "year" : "period";
    faults.push_back(bad_cell(
        row, shown, "days",
        {"the row does not follow the one before it", "dòng này không nối tiếp dòng trước"},
        {"rows in the order of time, none left out, those of a unit one after the other",
         "các dòng theo thứ tự thời gian, không bỏ dòng nào, theo từng đơn vị"}));
    return false;
  }

  std::optional<std::int64_t> number(const Row& row, const std::string& column,
                                     bool below_zero = false) {
    auto read = read_count(row, column, below_zero);
    if (auto* bad = std::get_if<SheetError>(&read)) {
      faults.push_back(std::move(*bad));
      return std::nullopt;
    }
    return std::get<std::int64_t>(read);
  }

  // Without a total before it a row may leave cells empty: nothing is computed from them.
  bool read_amounts(const Row& row, FlowRow& flow, bool needed) {
    for (const auto& column : movements()) {
      // Columns that a paper does not have are movements that it does not know: they are not 0, but
      // nothing can be subtracted for them either.
      if (!sheet_.has(column.column) || (!needed && row[column.column].empty())) continue;
      const auto value = number(row, column.column);
      if (!value) return false;
      flow.amounts.push_back({&column, *value});
      // Twelve digits a cell: thirteen of them cannot overflow.
      (column.adds() ? flow.increases : flow.decreases) += *value;
    }
    if (row["residual"].empty()) return true;
    flow.stated_residual = number(row, "residual", true);
    return flow.stated_residual.has_value();
  }

  const Sheet& sheet_;
  std::size_t next_fault_ = 0;
  std::map<std::string, Before> before_;
};

// What the register gives for each number of the row: the total on the last day, the rest over the
// period.
void compare(Asker& asker, const Days& days, FlowRow& row) {
  const auto ask = [&](const std::string& column, const std::string& figure, std::int64_t stated) {
    Question question;
    question.figure = figure;
    question.unit = row.unit;
    const bool stock = find_figure(figure)->kind == FigureKind::stock;
    (stock ? question.as_of : question.period) =
        stock ? format_date(days.second)
              : format_date(days.first) + ".." + format_date(days.second);
    const auto outcome = asker.ask(question);
    if (std::holds_alternative<UsageError>(outcome))
      throw std::logic_error("no question: " + figure);
    const auto* answered = std::get_if<Answered>(&outcome);
    row.unit_unknown = row.unit_unknown || !answered;
    if (const auto* missing = std::get_if<NotFound>(&outcome)) row.missing = *missing;
    if (answered) row.compared.push_back({column, figure, stated, answered->answer.value});
  };
  ask("total", "members", row.total);
  for (const auto& amount : row.amounts)
    // A unit that is not known is so for every column; once is enough.
    if (!row.unit_unknown) ask(amount.column->column, amount.column->figure, amount.value);
}

}  // namespace

// A residual that the paper states itself, and that is computed the same, is unexplained and not
// broken.
bool FlowRow::broken() const {
  if (residual && stated_residual && *residual != *stated_residual) return true;
  return std::any_of(compared.begin(), compared.end(),
                     [](const Compared& each) { return each.stated != each.found; });
}

Flow check_flow(const Sheet& sheet, Asker* asker) {
  Flow flow;
  FlowReader reader(sheet);
  if (asker) {
    flow.size = asker->asked().log().size();
    flow.recorded = asker->asked().last_recorded_at(flow.size);
  }
  for (const auto& row : sheet.rows) {
    auto read = reader.read(row);
    if (!read) continue;
    // Rows without a unit are compared with themselves alone.
    if (asker && !read->unit.empty()) compare(*asker, reader.days_of(*read).value(), *read);
    flow.rows.push_back(std::move(*read));
  }
  flow.faults = std::move(reader.faults);
  return flow;
}

}  // namespace sogoc::assertions
