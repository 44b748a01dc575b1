#include "answers/json/increase_and_decrease.h"

#include "answers/advice.h"
#include "answers/json/answer.h"
#include "answers/json/csv.h"
#include "answers/json/json_library.h"
#include "answers/json/numbers.h"
#include "answers/shell_words.h"

namespace sogoc {
namespace {

using Column = IncreaseAndDecrease::Column;

struct Named {
  const char* name;  // of the column, "" : its period
  const Column* column;
  std::string title() const { return *name ? name : column->period; }
};

// The columns that were counted, from left to right.
std::vector<Named> columns_of(const IncreaseAndDecrease& form) {
  std::vector<Named> columns;
  for (const auto& column : form.columns) columns.push_back({"", &column});
  if (form.year_before) columns.push_back({"", &*form.year_before});
  if (form.published && form.published->known_then)
    columns.push_back({"knownThen", &*form.published->known_then});
  return columns;
}

Json percent_json(const IncreaseAndDecrease& form, std::size_t row) {
  const auto percent = percent_of_year_before(form, row);
  return percent ? decimal_json(*percent) : Json();
}

std::string changes_command(const Writer& writer, const IncreaseAndDecrease& form) {
  return "sogoc report changes " + quoted_for_shell(form.published->report.name) +
         writer.advised_with;
}

Json column_json(Asker& asker, const std::string& unit, const Named& named) {
  const auto days = *parse_period(named.column->period);
  Json json = {{"column", named.title()},
               {"period", named.column->period},
               {"from", format_date(days.first)},
               {"to", format_date(days.second)},
               {"knownAt", known_at_json(asker, named.column->size)},
               {"residual", named.column->residual}};
  if (!unit.empty()) put_activity(json, *asker.view(named.column->size), unit, days.second);
  return json;
}

Json cell_json(const Writer& writer, const std::string& unit, const Column& column,
               std::size_t row) {
  Json figures = Json::array();
  for (const auto& part : column.parts[row]) {
    const bool stock = find_figure(part.figure)->kind == FigureKind::stock;
    figures.push_back({{"figure", part.figure},
                       {stock ? "asOf" : "period", part.days},
                       {"value", part.value},
                       {"explain", explain_command(writer, question_of(unit, column, part))}});
  }
  return {{"value", column.values[row]}, {"figures", std::move(figures)}};
}

Json published_json(Asker& asker, const IncreaseAndDecrease::Published& published) {
  const auto& report = published.report;
  Json json = {{"report", report.name},
               {"asOf", format_date(report.as_of)},
               {"knownAt", known_at_json(asker, report.known_at)},
               {"published", report.event}};
  if (!report.paper.empty()) json["paper"] = report.paper;
  if (published.before) json["before"] = published.before->name;
  return json;
}

Json row_json(const Writer& writer, const std::string& unit, const IncreaseAndDecrease& form,
              std::size_t at) {
  const auto& row = form_rows()[at];
  Json json = {{"row", row.name}, {"letter", row.letter}};
  json["label"] = {{"en", row.en}, {"vi", row.vi}};
  json["cells"] = Json::array();
  for (const auto& each : columns_of(form))
    json["cells"].push_back(cell_json(writer, unit, *each.column, at));
  if (form.year_before) json["percent"] = percent_json(form, at);
  if (form.published) json["published"] = bounds_or_null(form.published->values[at]);
  return json;
}

// All commands of a cell, which stand one behind the other in a shell.
std::string commands_of(const Writer& writer, const std::string& unit, const Column& column,
                        std::size_t row) {
  std::string commands;
  for (const auto& part : column.parts[row])
    commands +=
        (commands.empty() ? "" : "; ") + explain_command(writer, question_of(unit, column, part));
  return commands;
}

}  // namespace

Json form_json(const Writer& writer, Asker& asker, const std::string& unit,
               const IncreaseAndDecrease& form) {
  const auto& last = form.answers.back();
  Json json = {{"form", increase_form},
               {"unit", unit.empty() ? Json() : Json(unit)},
               {"knownAt", known_at_json(asker, last.size, last.notes)},
               {"completeAsKnown", last.complete_as_known}};
  for (const auto& each : columns_of(form))
    json["columns"].push_back(column_json(asker, unit, each));
  if (form.published) {
    json["published"] = published_json(asker, *form.published);
    json["published"]["changes"] = changes_command(writer, form);
  }
  for (std::size_t row = 0; row < form_lines; ++row)
    json["rows"].push_back(row_json(writer, unit, form, row));
  json["log"] = log_json(asker, last.size);
  json["simulatedClock"] = asker.asked().facts().simulated_clock;
  return json;
}

void print_form_csv(Writer& writer, const std::string& unit, const IncreaseAndDecrease& form) {
  std::vector<std::string> heads = {"row", "letter", "label"};
  const auto columns = columns_of(form);
  for (const auto& each : columns) heads.push_back(each.title());
  if (form.year_before) heads.emplace_back("percent");
  if (form.published) heads.emplace_back("published");
  for (const auto& each : columns) heads.push_back("explain " + each.title());
  if (form.published) heads.emplace_back("explain published");
  Json rows = Json::array();
  for (std::size_t at = 0; at < form_lines; ++at) {
    const auto& of = form_rows()[at];
    Json row = {{"row", of.name}, {"letter", of.letter}, {"label", writer.pick(of.en, of.vi)}};
    for (const auto& each : columns) {
      row[each.title()] = each.column->values[at];
      row["explain " + each.title()] = commands_of(writer, unit, *each.column, at);
    }
    if (form.year_before) row["percent"] = percent_json(form, at);
    if (form.published) {
      row["published"] = bounds_or_null(form.published->values[at]);
      row["explain published"] = changes_command(writer, form);
    }
    rows.push_back(std::move(row));
  }
  print_csv(writer, heads, rows);
}

}  // namespace sogoc
