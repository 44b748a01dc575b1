#include "projections/papers/increase_and_decrease.h"

#include <algorithm>
#include <stdexcept>

#include "events/shown.h"
#include "projections/knowledge/typed_days.h"

namespace sogoc {
namespace {

// Rows that add before rows that take away. A line of the form may be the sum of several figures,
// and a figure stands in one line only; together they are all ways in and out, else no period
// closes.
constexpr Movement table[] = {
    {"admitted", "admissions", FormLine::admitted, true, "admitted", "kết nạp"},
    {"readmitted", "readmissions", FormLine::admitted, false, "readmitted", "kết nạp lại"},
    {"in", "transfers.in", FormLine::transferred_in, true, "in", "chuyển đến"},
    {"restored", "restorations", FormLine::restored, false, "restored", "phục hồi"},
    {"takenOver", "takenOver", FormLine::taken_over, false, "taken over", "tiếp nhận"},
    {"structureIn", "structure.in", FormLine::in_by_structure, false, "by structure", "do tổ chức"},
    {"out", "transfers.out", FormLine::transferred_out, true, "out", "chuyển đi"},
    {"deaths", "deaths", FormLine::died, true, "died", "từ trần"},
    {"expelled", "expulsions", FormLine::expelled, false, "expelled", "khai trừ"},
    {"struckOff", "strikingsOff", FormLine::struck_off, false, "struck off", "xoá tên"},
    {"resigned", "resignations", FormLine::resigned, false, "resigned", "xin ra"},
    {"refused", "refusals", FormLine::struck_off, false, "refused", "xoá tên dự bị"},
    {"structureOut", "structure.out", FormLine::out_by_structure, false, "by structure",
     "do tổ chức"},
};

constexpr FormRow rows[] = {
    {FormLine::opening, "opening", "A", "Opening", "Đầu kỳ"},
    {FormLine::opening_in_transit, "openingInTransit", "", "in transit", "đang chuyển sinh hoạt"},
    {FormLine::increase, "increase", "B", "Increase", "Tăng trong kỳ"},
    {FormLine::admitted, "admitted", "B1", "Admitted", "Kết nạp"},
    {FormLine::transferred_in, "transferredIn", "B2", "Transferred in", "Chuyển đến"},
    {FormLine::restored, "restored", "B3", "Restored", "Phục hồi"},
    {FormLine::in_by_structure, "inByStructure", "", "by reorganisation", "do tổ chức lại"},
    {FormLine::taken_over, "takenOver", "", "taken over", "tiếp nhận khi mở sổ"},
    {FormLine::decrease, "decrease", "C", "Decrease", "Giảm trong kỳ"},
    {FormLine::died, "died", "C1", "Died", "Từ trần"},
    {FormLine::expelled, "expelled", "C2", "Expelled", "Khai trừ"},
    {FormLine::struck_off, "struckOff", "C3", "Struck off", "Xoá tên"},
    {FormLine::resigned, "resigned", "C4", "Resigned", "Xin ra khỏi Đảng"},
    {FormLine::transferred_out, "transferredOut", "C5", "Transferred out", "Chuyển đi"},
    {FormLine::out_by_structure, "outByStructure", "", "by reorganisation", "do tổ chức lại"},
    {FormLine::closing, "closing", "D", "Closing", "Cuối kỳ"},
    {FormLine::closing_in_transit, "closingInTransit", "", "in transit", "đang chuyển sinh hoạt"},
};
static_assert(std::size(rows) == form_lines, "every line of the form has a name");

using Part = IncreaseAndDecrease::Part;
using Column = IncreaseAndDecrease::Column;
using Days = std::pair<Date, Date>;

bool before_period(FormLine line) { return line <= FormLine::opening_in_transit; }
bool behind_period(FormLine line) { return line >= FormLine::closing; }
bool is_sum(FormLine line) { return line == FormLine::increase || line == FormLine::decrease; }
std::size_t index_of(FormLine line) { return static_cast<std::size_t>(line); }
Date day_before(Date day) { return date_of_day(day_number(day) - 1); }

// The lines that one adds up: itself, or of a sum those with a number behind its letter.
std::vector<FormLine> lines_of(FormLine line) {
  if (!is_sum(line)) return {line};
  std::vector<FormLine> lines;
  const std::string letter = rows[index_of(line)].letter;
  for (const auto& row : rows)
    if (row.letter != letter && std::string(row.letter).starts_with(letter))
      lines.push_back(row.line);
  return lines;
}

// Stocks at both ends, flows between: their sum closes because the figures count the same rows.
std::vector<const char*> figures_of(FormLine line) {
  if (before_period(line) || behind_period(line)) {
    const bool in_cells = line == FormLine::opening || line == FormLine::closing;
    return {in_cells ? "members" : "members.inTransit"};
  }
  std::vector<const char*> figures;
  for (const auto of : lines_of(line))
    for (const auto& each : table)
      if (each.line == of) figures.push_back(each.figure);
  return figures;
}

// The same span of the year before, in the form in which it was named.
std::string year_before(const std::string& period) {
  const auto back = [](const std::string& year) {
    auto text = std::to_string(std::stoi(year) - 1);
    return std::string(4 - text.size(), '0') + text;
  };
  const auto dots = period.find("..");
  if (dots == std::string::npos) return back(period.substr(0, 4)) + period.substr(4);
  auto days = *parse_period(period);
  for (auto* day : {&days.first, &days.second}) {
    day->value -= 10000;
    if (!exists(*day)) --day->value;  // 29 February
  }
  return format_date(days.first) + ".." + format_date(days.second);
}

// Under whichever name: its column would stand there twice.
const std::string* given_before(const std::vector<std::string>& periods, std::size_t at) {
  for (std::size_t i = 0; i < at; ++i)
    if (parse_period(periods[i]) == parse_period(periods[at])) return &periods[i];
  return nullptr;
}

// What is wrong with the periods; the year before the first two has no eve.
std::optional<UsageError> fault_of(const std::vector<std::string>& periods) {
  for (std::size_t at = 0; at < periods.size(); ++at) {
    const auto& period = periods[at];
    const auto days = parse_period(period);
    if (!days || days->first > days->second || days->first.year() < 3)
      return UsageError{
          {as_typed(period) + " is no period", as_typed(period) + " không phải là kỳ"},
          "2018, 2018-H1, 2018-Q3, 2018-05, 2018-01-01..2018-06-30",
          UsageReason::days};
    if (const auto* before = given_before(periods, at))
      return UsageError{
          {"the period " + *before + " is given twice" +
               (*before == period ? "" : ", also as " + period),
           "kỳ " + *before + " ghi hai lần" + (*before == period ? "" : ", lần kia là " + period)},
          "--period " + *before,
          UsageReason::days};
  }
  if (!periods.empty()) return std::nullopt;
  return UsageError{{"a period is needed", "cần nêu kỳ"}, "--period 2018", UsageReason::days};
}

// Asks for the lines of one unit. What a user can get wrong shows with the first question.
class Asking {
 public:
  Asking(Asker& asker, const FormQuestion& question) : asker_(asker), question_(question) {}

  // Nothing when the unit is not known at K, or K is none: see `failed`.
  std::optional<Column> column(const std::string& period, const std::string& known_at) {
    Column column{period, known_at, 0, {}, {}, 0};
    const auto days = *parse_period(period);
    for (const auto& row : rows) {
      auto& parts = column.parts.emplace_back();
      if (!add_parts(column, row.line, days, parts)) return std::nullopt;
      std::int64_t value = 0;
      for (const auto& part : parts) value += part.value;
      column.values.push_back(value);
      // By the order of FormLine; both days in transit belong to opening and closing.
      if (!is_sum(row.line)) column.residual += row.line < FormLine::decrease ? value : -value;
    }
    return column;
  }

  std::vector<Answered> answers;
  std::optional<std::variant<IncreaseAndDecrease, NotFound, UsageError>> failed;

 private:
  bool add_parts(Column& column, FormLine line, const Days& days, std::vector<Part>& parts) {
    for (const auto* figure : figures_of(line)) {
      Part part{figure, column.period, 0};
      if (before_period(line)) part.days = format_date(day_before(days.first));
      if (behind_period(line)) part.days = format_date(days.second);
      if (const auto* known = answer_in(column, part))
        part.value = known->value;
      else if (!ask(column, part))
        return false;
      parts.push_back(std::move(part));
    }
    return true;
  }

  // A sum has what its lines will ask, and stands before them.
  static const Part* answer_in(const Column& column, const Part& wanted) {
    for (const auto& parts : column.parts)
      for (const auto& part : parts)
        if (part.figure == std::string_view(wanted.figure) && part.days == wanted.days)
          return &part;
    return nullptr;
  }

  bool ask(Column& column, Part& part) {
    Question asked;
    asked.figure = part.figure;
    asked.unit = question_.unit;
    asked.known_at = column.known_at;
    const bool stock = find_figure(part.figure)->kind == FigureKind::stock;
    (stock ? asked.as_of : asked.period) = part.days;
    auto outcome = asker_.ask(asked, Listing::none);
    if (auto* missing = std::get_if<NotFound>(&outcome)) return failed = *missing, false;
    if (auto* bad = std::get_if<UsageError>(&outcome)) return failed = *bad, false;
    auto& answered = answers.emplace_back(std::move(std::get<Answered>(outcome)));
    column.size = answered.size;
    part.value = answered.answer.value;
    return true;
  }

  Asker& asker_;
  const FormQuestion& question_;
};

// The last one, in the order of publishing, that is of this form and unit and fits.
template <typename Fits>
std::optional<PublishedReport> newest(const std::vector<PublishedReport>& reports,
                                      const std::string& unit, Fits fits) {
  const auto found = std::find_if(reports.rbegin(), reports.rend(), [&](const auto& each) {
    return each.form == increase_form && each.unit == unit && fits(each);
  });
  return found == reports.rend() ? std::nullopt : std::optional(*found);
}

// Nothing where one of them is not published, or has no such bound.
std::optional<Bounds> sum_of(const PublishedReport& report,
                             const std::vector<const char*>& figures) {
  Bounds sum{0, 0};
  for (const auto* figure : figures) {
    const auto* cell = report.cell(figure);
    if (!cell) return std::nullopt;
    const auto add = [](std::optional<std::uint64_t>& to, std::optional<std::uint64_t> value) {
      to = to && value ? std::optional(*to + *value) : std::nullopt;
    };
    add(sum.at_least, cell->published.at_least);
    add(sum.at_most, cell->published.at_most);
  }
  return sum;
}

std::optional<IncreaseAndDecrease::Published> published(Asker& asker, Asking& asking,
                                                        const FormQuestion& question,
                                                        std::uint64_t size) {
  const auto days = *parse_period(question.periods.front());
  const auto reports = published_reports(*asker.view(size));
  auto report = newest(reports, question.unit, [&](const auto& each) {
    return each.from == days.first && each.as_of == days.second;
  });
  if (!report) return std::nullopt;
  IncreaseAndDecrease::Published found{std::move(*report), {}, {}, {}};
  found.before = newest(reports, question.unit,
                        [&](const auto& each) { return each.as_of == day_before(days.first); });
  for (const auto& row : rows)
    found.values.push_back(!before_period(row.line) ? sum_of(found.report, figures_of(row.line))
                           : found.before           ? sum_of(*found.before, figures_of(row.line))
                                                    : std::nullopt);
  found.known_then = asking.column(question.periods.front(), "report:" + found.report.name);
  return found;
}

}  // namespace

std::span<const FormRow> form_rows() { return rows; }
std::span<const Movement> movements() { return table; }

std::variant<IncreaseAndDecrease, NotFound, UsageError> increase_and_decrease(
    Asker& asker, const FormQuestion& typed) {
  auto question = typed;
  for (auto& period : question.periods) period = in_one_form(period);
  if (auto bad = fault_of(question.periods)) return *bad;
  IncreaseAndDecrease form;
  Asking asking(asker, question);
  for (const auto& period : question.periods) {
    auto column = asking.column(period, question.known_at);
    if (!column) return *asking.failed;
    form.columns.push_back(std::move(*column));
    // From here on by its identifier: reports have that.
    question.unit = asking.answers.front().query.unit.value_or("");
  }
  form.unit = question.unit;
  form.answers = std::move(asking.answers);
  if (question.periods.size() > 1) return form;
  form.year_before = asking.column(year_before(question.periods.front()), question.known_at);
  form.published = published(asker, asking, question, form.columns.front().size);
  return form;
}

Question question_of(const std::string& unit, const IncreaseAndDecrease::Column& column,
                     const IncreaseAndDecrease::Part& part) {
  Question question;
  question.figure = part.figure;
  question.unit = unit;
  const bool stock = find_figure(part.figure)->kind == FigureKind::stock;
  (stock ? question.as_of : question.period) = part.days;
  question.known_at = "size:" + std::to_string(column.size);
  return question;
}

std::vector<Part> cells_to_publish(const Column& column) {
  std::vector<Part> cells;
  for (const auto& row : rows)
    if (!before_period(row.line) && !is_sum(row.line))
      for (const auto& part : column.parts[index_of(row.line)]) cells.push_back(part);
  return cells;
}

std::optional<std::uint64_t> percent_of_year_before(const IncreaseAndDecrease& form,
                                                    std::size_t row) {
  const auto value = form.columns.front().values[row], before = form.year_before->values[row];
  if (before == 0) return std::nullopt;
  const auto tenths = (value * 2000 + before) / (2 * before);
  return static_cast<std::uint64_t>(tenths) * 100;
}

}  // namespace sogoc
