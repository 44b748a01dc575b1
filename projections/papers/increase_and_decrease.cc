#include "projections/papers/increase_and_decrease.h"

#include <stdexcept>

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

bool before_period(FormLine line) { return line <= FormLine::opening_in_transit; }
bool behind_period(FormLine line) { return line >= FormLine::closing; }

// Stocks at both ends, flows between: their sum closes because the figures count the same rows.
std::vector<const char*> figures_of(FormLine line) {
  if (before_period(line) || behind_period(line)) {
    const bool in_cells = line == FormLine::opening || line == FormLine::closing;
    return {in_cells ? "members" : "members.inTransit"};
  }
  std::vector<const char*> figures;
  for (const auto& each : table)
    if (each.line == line) figures.push_back(each.figure);
  return figures;
}

Question question_for(FormLine line, const char* figure, const std::string& unit,
                      const std::string& period) {
  Question question;
  question.figure = figure;
  question.unit = unit;
  const auto days = parse_period(period);
  if (!days) throw std::logic_error("no period: " + period);
  if (before_period(line))
    // The evening before the first day.
    question.as_of = format_date(date_of_day(day_number(days->first) - 1));
  else if (behind_period(line))
    question.as_of = format_date(days->second);
  else
    question.period = period;
  return question;
}

std::int64_t ask(Asker& asker, const Question& question, std::vector<Answered>& answers) {
  auto outcome = asker.ask(question);
  // The caller has looked at unit and periods: no answer is a bug.
  if (!std::holds_alternative<Answered>(outcome))
    throw std::logic_error("no answer to " + question.figure);
  answers.push_back(std::move(std::get<Answered>(outcome)));
  return answers.back().answer.value;
}

}  // namespace

std::span<const Movement> movements() { return table; }

IncreaseAndDecrease increase_and_decrease(Asker& asker, const std::string& unit,
                                          const std::vector<std::string>& periods) {
  IncreaseAndDecrease form;
  for (const auto& period : periods) {
    auto& column = form.columns.emplace_back();
    column.period = period;
    for (std::size_t i = 0; i < form_lines; ++i) {
      const auto line = static_cast<FormLine>(i);
      std::int64_t value = 0;
      for (const auto* figure : figures_of(line))
        value += ask(asker, question_for(line, figure, unit, period), form.answers);
      column.values.push_back(value);
      // By the order of FormLine; both days in transit belong to opening and closing.
      column.residual += line < FormLine::died ? value : -value;
    }
  }
  return form;
}

}  // namespace sogoc
