#include "answers/json/reports.h"

#include "answers/json/bridge.h"
#include "answers/json/csv.h"
#include "answers/json/given.h"
#include "answers/json/json_library.h"
#include "answers/json/numbers.h"

namespace sogoc {
namespace {

// Without the bridge.
Json amounts_json(const CellChange& cell) {
  const auto stated = stated_by(cell.published, cell.now);
  return {
      {"figure", cell.figure},
      {"published", bounds_json(cell.published)},
      {"asKnownThen", given_json(stated_by(cell.published, cell.then), cell.then)},
      {"now", given_json(stated, cell.now)},
      {"difference", cell.published.exact() ? difference_json(stated.front(), cell.now) : Json()},
      // False: the name is no figure of the catalogue, or the unit is not known.
      {"asked", cell.why.has_value()},
      {"changed", cell.changed()}};
}

Json report_json(Asker& asker, const PublishedReport& report) {
  Json json = {{"report", report.name},
               {"unit", report.unit},
               {"form", report.form},
               {"asOf", format_date(report.as_of)},
               {"knownAt", known_at_json(asker, report.known_at)},
               {"published", report.event}};
  if (!report.paper.empty()) json["paper"] = report.paper;
  json["cells"] = Json::array();
  for (const auto& cell : changes_of(asker, report)) {
    auto amounts = amounts_json(cell);
    // A bridge from a number to itself says nothing.
    if (cell.changed()) amounts["bridge"] = bridge_json(asker, *cell.why);
    json["cells"].push_back(std::move(amounts));
  }
  return json;
}

}  // namespace

Json reports_json(Asker& asker, const std::vector<PublishedReport>& reports) {
  Json all = Json::array();
  for (const auto& report : reports) all.push_back(report_json(asker, report));
  const auto size = asker.asked().log().size();
  return {{"reports", std::move(all)}, {"log", log_json(asker, size)}};
}

void print_reports_csv(Writer& writer, Asker& asker, const std::vector<PublishedReport>& reports) {
  Json rows = Json::array();
  for (const auto& report : reports)
    for (const auto& cell : changes_of(asker, report)) {
      Json row = {
          {"report", report.name}, {"unit", report.unit}, {"asOf", format_date(report.as_of)}};
      row.update(amounts_json(cell));
      rows.push_back(std::move(row));
    }
  print_csv(writer,
            {"report", "unit", "asOf", "figure", "published", "asKnownThen", "now", "difference",
             "asked", "changed"},
            rows);
}

}  // namespace sogoc
