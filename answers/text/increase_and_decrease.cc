#include "answers/text/increase_and_decrease.h"

#include <algorithm>
#include <map>
#include <ostream>

#include "answers/advice.h"
#include "answers/text/answer.h"
#include "answers/text/lines.h"
#include "answers/text/table.h"
#include "answers/text/text.h"
#include "projections/knowledge/active_days.h"

namespace sogoc {
namespace {

using Column = IncreaseAndDecrease::Column;

std::string title_of(const Writer& writer, const FormRow& row) {
  std::string letter = row.letter;
  letter.resize(3, ' ');
  return letter + writer.pick(row.en, row.vi);
}

std::string percent_text(const Writer& writer, const IncreaseAndDecrease& form, std::size_t row) {
  const auto percent = percent_of_year_before(form, row);
  return percent ? decimal_text(writer, *percent) + " %" : "–";
}

std::vector<std::string> heads_of(const Writer& writer, const IncreaseAndDecrease& form) {
  std::vector<std::string> heads = {""};
  for (const auto& column : form.columns) heads.push_back(column.period);
  if (form.year_before) heads.insert(heads.end(), {form.year_before->period, "%"});
  if (!form.published) return heads;
  heads.emplace_back(writer.pick("published", "đã công bố"));
  if (form.published->known_then) heads.emplace_back(writer.pick("known then", "theo sổ lúc đó"));
  return heads;
}

std::vector<std::string> line_of(const Writer& writer, const IncreaseAndDecrease& form,
                                 std::size_t row) {
  std::vector<std::string> line = {title_of(writer, form_rows()[row])};
  for (const auto& column : form.columns) line.push_back(grouped(writer, column.values[row]));
  if (const auto& before = form.year_before) {
    line.insert(line.end(),
                {grouped(writer, before->values[row]), percent_text(writer, form, row)});
  }
  if (!form.published) return line;
  line.push_back(bounds_text(writer, form.published->values[row]));
  if (const auto& then = form.published->known_then)
    line.push_back(grouped(writer, then->values[row]));
  return line;
}

std::vector<std::string> residuals_of(const Writer& writer, const IncreaseAndDecrease& form) {
  std::vector<std::string> line = {"A + B - C - D"};
  for (const auto& column : form.columns) line.push_back(grouped(writer, column.residual));
  if (form.year_before) line.insert(line.end(), {grouped(writer, form.year_before->residual), ""});
  if (form.published && form.published->known_then)
    line.insert(line.end(), {"", grouped(writer, form.published->known_then->residual)});
  return line;
}

void print_published(Writer& writer, const IncreaseAndDecrease::Published& published) {
  const auto& report = published.report;
  std::vector<std::string> parts = {writer.pick("published: ", "đã công bố: ") + report.name +
                                    writer.pick(", made at size ", ", lập tại vị trí ") +
                                    std::to_string(report.known_at)};
  if (!report.paper.empty()) parts.push_back(report.paper);
  print_line(writer, "  ", parts);
  if (published.before)
    print_line(writer, "  ",
               writer.pick("its A is the D of ", "số A lấy từ số D của ") + published.before->name);
  print_command(writer, "  ", writer.pick("what changed it:", "vì sao nay khác:"),
                "sogoc report changes " + report.name + writer.advised_with);
}

// The figures that a line counts, with its letter or words; sums are of lines that have theirs.
std::string figures_text(const Writer& writer, const Column& column, std::size_t row) {
  const auto& of = form_rows()[row];
  if (of.line == FormLine::increase) return "B = B1 + B2 + B3";
  if (of.line == FormLine::decrease) return "C = C1 + … + C5";
  std::string text = *of.letter ? of.letter : writer.pick(of.en, of.vi);
  const char* joint = " ";
  for (const auto& part : column.parts[row]) {
    text += joint + std::string(part.figure);
    joint = " + ";
  }
  return text;
}

// Which figures each line counts, and the command for a stock and for a flow, each on a line of its
// own to be copied; JSON and CSV have the command of every number.
void print_commands(Writer& writer, const std::string& unit, const Column& column) {
  writer.out << writer.pick("explained by", "giải thích bằng") << '\n';
  std::vector<std::string> figures;
  for (std::size_t row = 0; row < form_lines; ++row)
    figures.push_back(figures_text(writer, column, row));
  writer.out.lines(filled(writer, "  ", "  ", figures));
  for (const auto line_of : {FormLine::opening, FormLine::admitted, FormLine::closing}) {
    const auto& part = column.parts[static_cast<std::size_t>(line_of)].front();
    writer.out << "  " << explain_command(writer, question_of(unit, column, part)) << '\n';
  }
}

// Of each period on whose last day the unit is not active, with the command for the nearest year in
// which it was: zeros would be taken for a unit without members.
void print_not_active(Writer& writer, const std::string& unit, View& view, const Column& column) {
  const auto last = parse_period(column.period)->second;
  if (unit.empty() || view.unit_at(unit, end_of(last)).active()) return;
  const auto nearest = nearest_active_day(view, unit, last);
  std::vector<std::string> parts = {
      writer.pick("the unit is not active on ", "đơn vị không hoạt động vào ngày ") +
      day_text(writer, last)};
  if (nearest)
    parts.push_back((*nearest < last ? writer.pick("last on ", "lần cuối ngày ")
                                     : writer.pick("first on ", "từ ngày ")) +
                    day_text(writer, *nearest));
  print_line(writer, "  ", parts);
  if (!nearest || nearest->year() == last.year()) return;
  Question question;
  question.figure = "increase";
  question.unit = unit;
  question.period = std::to_string(nearest->year());
  question.known_at = column.known_at;
  writer.out << "    " << asking_command(writer, "report", question) << '\n';
}

}  // namespace

void print_form_table(Writer& writer, const IncreaseAndDecrease& form) {
  std::vector<std::vector<std::string>> table = {heads_of(writer, form)};
  for (std::size_t row = 0; row < form_lines; ++row) table.push_back(line_of(writer, form, row));
  table.push_back(residuals_of(writer, form));
  std::map<std::size_t, Style> styles = {{0, Style::heading}};
  if (std::any_of(form.columns.begin(), form.columns.end(),
                  [](const Column& column) { return column.residual != 0; }))
    styles[table.size() - 1] = Style::refused;
  print_table(writer, table, {"lr", styles});
}

void print_form(Writer& writer, Asker& asker, const std::string& unit,
                const IncreaseAndDecrease& form) {
  const auto& last = form.answers.back();
  const auto& column = form.columns.back();
  print_heading_line(
      writer, {writer.pick("Increase and decrease of members", "Tăng, giảm đảng viên"),
               unit_name_text(writer, *last.view, unit, parse_period(column.period)->second)});
  print_clocks(writer, asker, last);
  print_form_table(writer, form);
  for (const auto& each : form.columns) print_not_active(writer, unit, *last.view, each);
  if (form.published) print_published(writer, *form.published);
  if (!last.complete_as_known) print_not_complete(writer);
  print_log(writer, asker, last.size);
  print_commands(writer, unit, column);
}

}  // namespace sogoc
