// A figure over time.
#include <algorithm>
#include <memory>
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
#include "projections/figures/series_question.h"

namespace sogoc {
namespace {

// The answers of one period, one for each K.
using AtEach = std::vector<Answered>;

// Its rows, until all are there: widths and the scale of the bars are those of all.
class SeriesText {
 public:
  explicit SeriesText(Writer& writer) : writer_(writer) {}

  // One row for each cell of a period, its days in front; without dimensions one row a period.
  void add(const AtEach& at_each) {
    std::set<std::string> schemes;
    for (const auto& answered : at_each) schemes.merge(std::set(answered.answer.schemes));
    add_break(schemes);
    by_ = at_each.front().answer.by;
    for (const auto& key : keys_of(at_each)) add_row(at_each, key);
  }

  void print(const AtEach& newest) {
    const auto bars = newest.size() == 1 ? made_bars() : std::nullopt;
    if (bars && bars->begin != 0) print_begin(newest.front(), bars->begin);
    std::vector<TableRow> table;
    if (newest.size() > 1) table.push_back(head_of(newest));
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      table.push_back(rows_[i].cells);
      if (rows_[i].cells.size() == 1) continue;  // a break
      if (bars) table.back().push_back(bars->bars[i]);
      if (!rows_[i].remark.empty()) table.back().push_back(rows_[i].remark);
    }
    const auto form = std::string(1 + by_.size(), 'l') + std::string(newest.size(), 'r') + "l";
    print_table(writer_, table, {form.c_str(), {}, newest.size() > 1});
  }

 private:
  struct Row {
    TableRow cells;
    std::optional<BarValue> value;
    std::string remark;
  };

  using Key = std::vector<DimensionValue>;

  void print_begin(const Answered& newest, std::int64_t number) {
    const auto begin = newest.answer.measured
                           ? decimal_text(writer_, static_cast<std::uint64_t>(number))
                           : grouped(writer_, number);
    print_line(writer_, "  ",
               writer_.pick("the bars begin at " + begin + ", not at 0",
                            "các thanh bắt đầu từ " + begin + ", không từ 0"));
  }

  // The days on which each K was recorded; where two are of one day, with their sizes.
  TableRow head_of(const AtEach& newest) const {
    TableRow head(1 + by_.size());
    for (const auto& answered : newest) {
      const auto same_day = std::count_if(newest.begin(), newest.end(), [&](const auto& each) {
        return each.known_day == answered.known_day;
      });
      head.push_back(writer_.pick("known ", "theo sổ ") + day_text(writer_, answered.known_day) +
                     (same_day > 1 ? " (size " + std::to_string(answered.size) + ")" : ""));
    }
    return head;
  }

  // The keys that are a cell of any of them, in the order of cells; without dimensions an empty
  // one.
  static std::vector<Key> keys_of(const AtEach& at_each) {
    if (at_each.front().answer.by.empty()) return {{}};
    std::set<Key> keys;
    for (const auto& answered : at_each)
      for (const auto& cell : answered.answer.cells) keys.insert(cell.key);
    return {keys.begin(), keys.end()};
  }

  // Nothing: there is no such cell.
  static const Cell* find_cell(const Answer& answer, const Key& key) {
    const auto at = std::find_if(answer.cells.begin(), answer.cells.end(),
                                 [&](const auto& cell) { return cell.key == key; });
    return at == answer.cells.end() ? nullptr : &*at;
  }

  void add_row(const AtEach& at_each, const Key& key) {
    const auto& first = at_each.front();
    const auto& query = first.query;
    auto& row = rows_.emplace_back();
    // A stock is told by its day, figures over time by their period.
    row.cells = {first.figure->kind == FigureKind::stock
                     ? day_text(writer_, query.as_of)
                     : day_text(writer_, query.from) + " – " + day_text(writer_, query.to)};
    for (std::size_t i = 0; i < key.size(); ++i)
      row.cells.push_back(key_text(writer_, first, i, key[i]));
    for (const auto& answered : at_each) add_value(row, answered, key);
    // The clocks are printed once for the whole table, so what differs by row is said in the row.
    row.remark = remark_of(at_each);
  }

  // Of several K, the days of those at which more may be recorded.
  std::string remark_of(const AtEach& at_each) const {
    std::string days;
    for (const auto& answered : at_each)
      if (!answered.complete_as_known)
        days += (days.empty() ? "" : ", ") + day_text(writer_, answered.known_day);
    if (days.empty()) return "";
    if (at_each.size() == 1)
      return writer_.pick("not complete as known then", "chưa đầy đủ theo sổ lúc đó");
    return writer_.pick("not complete as known ", "chưa đầy đủ theo sổ ") + days;
  }

  void add_value(Row& row, const Answered& answered, const Key& key) {
    const auto& answer = answered.answer;
    auto measured = answer.measured;
    auto counted = answer.value;
    if (!key.empty()) {
      const auto* cell = find_cell(answer, key);
      if (measured) measured = cell ? cell->measured : Measured();
      counted = cell ? cell->value : 0;
    }
    row.cells.push_back(value_text(writer_, answered, measured, counted));
    row.value = bar_value(measured, counted);
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

// The answers of a period, or the first that is none.
std::variant<AtEach, NotFound, UsageError> ask_each(
    std::vector<std::unique_ptr<SeriesQuestion>>& at_each, std::pair<Date, Date> period,
    Listing listing) {
  AtEach answers;
  for (auto& question : at_each) {
    auto outcome = question->ask(period.first, period.second, listing);
    if (auto* missing = std::get_if<NotFound>(&outcome)) return std::move(*missing);
    if (auto* bad = std::get_if<UsageError>(&outcome)) return std::move(*bad);
    answers.push_back(std::move(std::get<Answered>(outcome)));
  }
  return answers;
}

void print_series(Writer& writer, Asker& asker, SeriesText& text, const AtEach& newest) {
  print_heading(writer, newest.front());
  for (std::size_t i = 1; i < newest.size(); ++i) print_known(writer, asker, newest[i - 1]);
  print_clocks(writer, asker, newest.back());
  text.print(newest);
  print_definition(writer, newest.front());
  for (std::size_t i = 1; i < newest.size(); ++i) print_root(writer, asker, newest[i - 1].size);
  print_log(writer, asker, newest.back().size);
}

}  // namespace

Asked write_series(Writer& writer, Asker& asker, const std::vector<Question>& at_each,
                   const std::vector<std::pair<Date, Date>>& periods, bool all_digests) {
  SeriesText text(writer);
  // Over all periods, so that CSV has one head line.
  FigureAnswers answers(writer, asker);
  std::vector<std::unique_ptr<SeriesQuestion>> questions;
  for (const auto& question : at_each)
    questions.push_back(std::make_unique<SeriesQuestion>(asker, question));
  // Kept for the heading and the source below the table: structure and definition are the same for
  // all periods.
  AtEach newest;
  std::uint64_t done = 0;
  for (const auto& period : periods) {
    writer.step(done++, periods.size());
    // A digest reads who was counted: the last tells enough, unless each is wanted.
    const bool digest = all_digests || done == periods.size();
    auto outcome = ask_each(questions, period, digest ? Listing::subjects : Listing::none);
    if (const auto* missing = std::get_if<NotFound>(&outcome))
      return write_no_answer(writer, *missing), Asked::not_found;
    if (const auto* bad = std::get_if<UsageError>(&outcome))
      return write_no_answer(writer, *bad), Asked::usage;
    newest = std::move(std::get<AtEach>(outcome));
    if (writer.format == Format::text)
      text.add(newest);
    else
      for (const auto& answered : newest) answers.write(answered);
  }
  writer.step(done, periods.size());
  if (writer.format == Format::text) print_series(writer, asker, text, newest);
  return Asked::answered;
}

}  // namespace sogoc
