// A figure over time.
#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "answers/figure.h"
#include "answers/text/answer.h"
#include "answers/text/bars.h"
#include "answers/text/lines.h"
#include "answers/text/table.h"
#include "answers/text/text.h"
#include "events/shown.h"

namespace sogoc {
namespace {

// Its rows, until all are there: widths and the scale of the bars are those of all.
class SeriesText {
 public:
  explicit SeriesText(Writer& writer) : writer_(writer) {}

  // One row for each cell of a period, its days in front; without dimensions one row a period.
  void add(const Answered& answered) {
    const auto& answer = answered.answer;
    add_break(answer.schemes);
    by_ = answer.by;
    if (answer.by.empty()) add_row(answered, {}, answer.measured, answer.value);
    for (const auto& cell : answer.cells)
      add_row(answered, cell.key, answer.measured ? std::optional(cell.measured) : std::nullopt,
              cell.value);
  }

  void print(const Answered& newest) {
    const auto bars = made_bars();
    if (bars && bars->begin != 0) {
      const auto begin = newest.answer.measured
                             ? decimal_text(writer_, static_cast<std::uint64_t>(bars->begin))
                             : grouped(writer_, bars->begin);
      print_line(writer_, "  ",
                 writer_.pick("the bars begin at " + begin + ", not at 0",
                              "các thanh bắt đầu từ " + begin + ", không từ 0"));
    }
    std::vector<TableRow> table;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      table.push_back(rows_[i].cells);
      if (rows_[i].cells.size() == 1) continue;  // a break
      if (bars) table.back().push_back(bars->bars[i]);
      if (!rows_[i].remark.empty()) table.back().push_back(rows_[i].remark);
    }
    const auto form = std::string(1 + by_.size(), 'l') + "rl";
    print_table(writer_, table, {form.c_str()});
  }

 private:
  struct Row {
    TableRow cells;
    std::optional<BarValue> value;
    std::string remark;
  };

  void add_row(const Answered& answered, const std::vector<DimensionValue>& key,
               const std::optional<Measured>& measured, std::int64_t counted) {
    const auto& query = answered.query;
    auto& row = rows_.emplace_back();
    // A stock is told by its day, figures over time by their period.
    row.cells = {answered.figure->kind == FigureKind::stock
                     ? day_text(writer_, query.as_of)
                     : day_text(writer_, query.from) + " – " + day_text(writer_, query.to)};
    for (std::size_t i = 0; i < key.size(); ++i)
      row.cells.push_back(key_text(writer_, answered, i, key[i]));
    row.cells.push_back(value_text(writer_, answered, measured, counted));
    row.value = bar_value(measured, counted);
    // The clocks are printed once for the whole table, so what differs by row is said in the row.
    if (!answered.complete_as_known)
      row.remark = writer_.pick("not complete as known then", "chưa đầy đủ theo sổ lúc đó");
  }

  // Without an upper bound nothing can be drawn.
  static std::optional<BarValue> bar_value(const std::optional<Measured>& measured,
                                           std::int64_t counted) {
    if (!measured) return BarValue{counted, counted};
    if (!measured->value || !measured->value->at_most) return std::nullopt;
    return BarValue{static_cast<std::int64_t>(measured->value->at_least.value_or(0)),
                    static_cast<std::int64_t>(*measured->value->at_most)};
  }

  // Ratings by different schemes are different things: a series over the change is broken there.
  void add_break(const std::set<std::string>& now) {
    const auto before = std::exchange(schemes_, now.empty() ? schemes_ : now);
    if (before.empty() || now.empty() || before == now) return;
    rows_.push_back({{writer_.pick("— other schemes from here on: not comparable —",
                                   "— từ đây khung xếp loại khác: không so sánh được —")},
                     {},
                     {}});
  }

  // In the columns that are left; nothing when they are too few to tell bars apart.
  std::optional<Bars> made_bars() const {
    constexpr std::size_t fewest = 8, most = 100, gap = 2;
    std::vector<TableRow> others;
    std::size_t remark = 0;
    for (const auto& row : rows_) {
      others.push_back(row.cells);
      remark = std::max(remark, row.remark.empty() ? 0 : columns_of(row.remark) + gap);
    }
    const auto taken = table_width(others) + remark + gap;
    if (rows_.size() < 2 || taken + fewest > writer_.columns) return std::nullopt;
    std::vector<std::optional<BarValue>> values;
    for (const auto& row : rows_) values.push_back(row.value);
    return bars_of(values, std::min(most, writer_.columns - taken));
  }

  Writer& writer_;
  std::vector<Row> rows_;
  std::vector<std::string> by_;
  std::set<std::string> schemes_;
};

}  // namespace

Asked write_series(Writer& writer, Asker& asker, Question question,
                   const std::vector<std::pair<Date, Date>>& periods) {
  const auto* figure = find_figure(question.figure);
  SeriesText text(writer);
  // Over all periods, so that CSV has one head line.
  FigureAnswers answers(writer, asker);
  Answered newest;
  std::uint64_t done = 0;
  for (const auto& [first, last] : periods) {
    writer.step(done++, periods.size());
    if (figure && figure->kind == FigureKind::stock)
      question.as_of = format_date(last);
    else
      question.from = format_date(first), question.to = format_date(last);
    auto outcome = asker.ask(question);
    if (const auto* missing = std::get_if<NotFound>(&outcome))
      return write_no_answer(writer, *missing), Asked::not_found;
    if (const auto* bad = std::get_if<UsageError>(&outcome))
      return write_no_answer(writer, *bad), Asked::usage;
    // Kept for the heading and the source below the table: K, structure and definition are the same
    // for all periods.
    newest = std::move(std::get<Answered>(outcome));
    if (writer.format != Format::text) {
      answers.write(newest);
      continue;
    }
    text.add(newest);
  }
  writer.step(done, periods.size());
  if (writer.format != Format::text) return Asked::answered;
  print_heading(writer, newest);
  print_clocks(writer, asker, newest);
  text.print(newest);
  print_source(writer, asker, newest);
  return Asked::answered;
}

}  // namespace sogoc
