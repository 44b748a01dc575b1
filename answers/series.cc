// A figure over time.
#include <set>

#include "answers/figure.h"
#include "answers/text/answer.h"
#include "answers/text/text.h"

namespace sogoc {
namespace {

// One row for each cell of a period, its days in front; without dimensions one row a period.
void add_rows(Writer& writer, const Answered& answered,
              std::vector<std::vector<std::string>>& rows) {
  const auto& query = answered.query;
  const auto& answer = answered.answer;
  // A stock is told by its day, figures over time by their period.
  const std::string days = answered.figure->kind == FigureKind::stock
                               ? day_text(writer, query.as_of)
                               : day_text(writer, query.from) + " – " + day_text(writer, query.to);
  const auto add = [&](const std::vector<DimensionValue>& key, const std::string& value) {
    auto& row = rows.emplace_back();
    row.push_back(days);
    for (std::size_t i = 0; i < key.size(); ++i)
      row.push_back(dimension_text(writer, find_dimension(answer.by[i]), key[i]));
    row.push_back(value);
    // The clocks are printed once for the whole table, so what differs by row is said in the row.
    if (!answered.complete_as_known)
      row.emplace_back(writer.pick("not complete as known then", "chưa đầy đủ theo sổ lúc đó"));
  };
  if (answer.by.empty()) add({}, value_text(writer, answered, answer.measured, answer.value));
  for (const auto& cell : answer.cells) {
    const auto measured = answer.measured ? std::optional(cell.measured) : std::nullopt;
    add(cell.key, value_text(writer, answered, measured, cell.value));
  }
}

// Ratings by different schemes are different things: a series over the change is broken there.
void add_break(Writer& writer, const std::set<std::string>& before,
               const std::set<std::string>& now, std::vector<std::vector<std::string>>& rows) {
  if (before.empty() || now.empty() || before == now) return;
  rows.push_back({writer.pick("— other schemes from here on: not comparable —",
                              "— từ đây khung xếp loại khác: không so sánh được —")});
}

}  // namespace

Asked write_series(Writer& writer, Asker& asker, Question question,
                   const std::vector<std::pair<Date, Date>>& periods) {
  const auto* figure = find_figure(question.figure);
  std::vector<std::vector<std::string>> rows;
  // Over all periods, so that CSV has one head line.
  FigureAnswers answers(writer, asker);
  Answered newest;
  std::set<std::string> schemes;
  for (const auto& [first, last] : periods) {
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
    const auto& now = newest.answer.schemes;
    add_break(writer, schemes, now, rows);
    if (!now.empty()) schemes = now;
    add_rows(writer, newest, rows);
  }
  if (writer.format != Format::text) return Asked::answered;
  print_heading(writer, newest);
  writer.out << '\n';
  print_clocks(writer, asker, newest);
  print_table(writer.out, rows);
  print_source(writer, asker, newest);
  return Asked::answered;
}

}  // namespace sogoc
