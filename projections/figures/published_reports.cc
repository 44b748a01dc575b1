#include "projections/figures/published_reports.h"

#include "events/text.h"

namespace sogoc {
PublishedReport report_stated(schema::ReportPublished::Reader body, std::uint64_t event) {
  PublishedReport report{copy(body.getReport()),
                         copy(body.getUnit()),
                         copy(body.getForm()),
                         copy(body.getPaper()),
                         Date{body.getAsOf()},
                         Date{body.getAsOf() / 10000 * 10000 + 101},
                         event,
                         body.getKnownAt(),
                         {}};
  // Its last day is asOf, by a rule (static_rules.cc).
  if (const auto period = parse_period(copy(body.getPeriod()))) report.from = period->first;
  for (auto cell : body.getCells())
    report.cells.push_back({copy(cell.getKey()), bounds_of(cell.getValue())});
  return report;
}

const ReportCell* PublishedReport::cell(std::string_view figure) const {
  for (const auto& each : cells)
    if (each.figure == figure) return &each;
  return nullptr;
}

std::vector<PublishedReport> published_reports(View& view) {
  // By position, since a place lists its occupants by identifier. At the end of the calendar all
  // that are known are there, whatever their effective day.
  std::map<std::uint64_t, std::string> names;
  for (const auto& [name, row] : view.occupants_at({Role::reports, ""}, end_of(Date{99991231})))
    names[row->at.rank] = name;
  std::vector<PublishedReport> reports;
  for (const auto& [position, name] : names) {
    // As amended at K: a cell that was corrected is published as corrected.
    const auto event = view.event(position);
    reports.push_back(report_stated(event.body().getReportPublished(), position));
  }
  return reports;
}

std::optional<CellQuestion> question_of_cell(const PublishedReport& report,
                                             const std::string& name) {
  const auto* figure = find_figure(name);
  if (!figure) return std::nullopt;
  CellQuestion cell;
  cell.about.figure = name;
  cell.about.unit = report.unit;
  cell.days = format_date(report.as_of);
  // Of any other period no figure of a year can have been stated.
  const bool year = report.from.value % 10000 == 101 && report.as_of.value % 10000 == 1231;
  if (figure->kind == FigureKind::yearly && !year) return std::nullopt;
  if (figure->kind != FigureKind::stock) cell.days = format_date(report.from) + ".." + cell.days;
  return cell;
}

}  // namespace sogoc
