#include "cli/increase_and_decrease.h"

#include <ostream>
#include <stdexcept>

#include "cli/text.h"

namespace sogoc {
namespace {

enum class Part { opening, increase, decrease, closing };

struct Row {
  Part part;
  const char *en, *vi;
  std::vector<const char*> figures;
};

// Opening and closing are stocks; people in transit inside the unit are a line of their own, so
// that what left one cell and has not reached another is not lost.
const std::vector<Row>& rows() {
  static const std::vector<Row> table = {
      {Part::opening, "A  Opening", "A  Đầu kỳ", {"members"}},
      {Part::opening, "   in transit", "   đang chuyển sinh hoạt", {"members.inTransit"}},
      {Part::increase, "B1 Admitted", "B1 Kết nạp", {"admissions", "readmissions"}},
      {Part::increase, "B2 Transferred in", "B2 Chuyển đến", {"transfers.in"}},
      {Part::increase, "B3 Restored", "B3 Phục hồi", {"restorations"}},
      {Part::increase, "   by reorganisation", "   do tổ chức lại", {"structure.in"}},
      {Part::increase, "   taken over", "   tiếp nhận khi mở sổ", {"takenOver"}},
      {Part::decrease, "C1 Died", "C1 Từ trần", {"deaths"}},
      {Part::decrease, "C2 Expelled", "C2 Khai trừ", {"expulsions"}},
      {Part::decrease, "C3 Struck off", "C3 Xoá tên", {"strikingsOff", "refusals"}},
      {Part::decrease, "C4 Resigned", "C4 Xin ra khỏi Đảng", {"resignations"}},
      {Part::decrease, "C5 Transferred out", "C5 Chuyển đi", {"transfers.out"}},
      {Part::decrease, "   by reorganisation", "   do tổ chức lại", {"structure.out"}},
      {Part::closing, "D  Closing", "D  Cuối kỳ", {"members"}},
      {Part::closing, "   in transit", "   đang chuyển sinh hoạt", {"members.inTransit"}},
  };
  return table;
}

Question question_for(const Row& row, const char* figure, const std::string& unit,
                      const std::string& period) {
  Question question;
  question.figure = figure;
  question.unit = unit;
  const auto days = parse_period(period);
  if (!days) throw std::logic_error("no period: " + period);
  if (row.part == Part::opening)
    question.as_of = format_date(date_of_day(day_number(days->first) - 1));
  else if (row.part == Part::closing)
    question.as_of = format_date(days->second);
  else
    question.period = period;
  return question;
}

std::int64_t ask(Asker& asker, const Question& question, std::vector<Answered>& answers) {
  auto outcome = asker.ask(question);
  if (!std::holds_alternative<Answered>(outcome))
    throw std::logic_error("no answer to " + question.figure);
  answers.push_back(std::move(std::get<Answered>(outcome)));
  return answers.back().answer.value;
}

}  // namespace

IncreaseAndDecrease increase_and_decrease(const Context& context, Asker& asker,
                                          const std::string& unit,
                                          const std::vector<std::string>& periods) {
  IncreaseAndDecrease form;
  for (const auto& row : rows()) form.titles.push_back(context.pick(row.en, row.vi));
  for (const auto& period : periods) {
    auto& column = form.columns.emplace_back();
    column.period = period;
    for (const auto& row : rows()) {
      std::int64_t value = 0;
      for (const auto* figure : row.figures)
        value += ask(asker, question_for(row, figure, unit, period), form.answers);
      column.values.push_back(value);
      const bool adds = row.part == Part::opening || row.part == Part::increase;
      column.residual += adds ? value : -value;
    }
  }
  return form;
}

void print_increase_and_decrease(Context& context, const IncreaseAndDecrease& form) {
  std::vector<std::vector<std::string>> table = {{""}};
  for (const auto& column : form.columns) table[0].push_back(column.period);
  for (std::size_t row = 0; row < form.titles.size(); ++row) {
    auto& line = table.emplace_back();
    line.push_back(form.titles[row]);
    for (const auto& column : form.columns) line.push_back(grouped(context, column.values[row]));
  }
  auto& residuals = table.emplace_back();
  residuals.push_back(context.pick("A + B - C - D", "A + B - C - D"));
  for (const auto& column : form.columns) residuals.push_back(grouped(context, column.residual));
  print_table(context.out, table);
}

}  // namespace sogoc
