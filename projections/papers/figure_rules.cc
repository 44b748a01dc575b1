#include "projections/papers/figure_rules.h"

#include "events/decimal.h"
#include "projections/figures/catalogue.h"
#include "projections/papers/reports.h"

namespace sogoc {
namespace {

// As the line states it.
std::string json_of(const Bounds& bounds) {
  if (bounds.exact()) return decimal_text(*bounds.at_least);
  std::string json;
  if (bounds.at_least) json += "\"atLeast\":" + decimal_text(*bounds.at_least);
  if (bounds.at_most)
    json += (json.empty() ? "" : ",") + ("\"atMost\":" + decimal_text(*bounds.at_most));
  return "{" + json + "}";
}

Words words_of(const Bounds& bounds) {
  if (bounds.exact()) return {decimal_text(*bounds.at_least), decimal_text(*bounds.at_least)};
  Words words;
  if (bounds.at_least)
    words = {"at least " + decimal_text(*bounds.at_least),
             "ít nhất " + decimal_text(*bounds.at_least)};
  if (!bounds.at_most) return words;
  const auto* joint = words.en.empty() ? "" : ", ";
  return {words.en + joint + "at most " + decimal_text(*bounds.at_most),
          words.vi + joint + "nhiều nhất " + decimal_text(*bounds.at_most)};
}

Rejection differs(const ReportCell& cell, Words detail) {
  return {"report.differs", "reportPublished.cells." + cell.figure, json_of(cell.published),
          std::move(detail)};
}

std::vector<Rejection> differences(Register& reg, const PublishedReport& report) {
  std::vector<Rejection> all;
  Asker asker(reg);
  for (const auto& cell : report.cells) {
    const auto question = question_of_cell(report, cell.figure);
    if (report.known_at > reg.log().size()) {
      all.push_back(differs(cell, {"it is known with the report's own act only",
                                   "chỉ biết được cùng với chính sự việc công bố"}));
      continue;
    }
    const auto found = question ? given_at(asker, *question, report.known_at) : Given();
    if (!found.value)
      all.push_back(differs(cell, {"the register gives none", "sổ không cho số này"}));
    else if (!holds(cell.published, found)) {
      const auto gives = words_of(*found.value);
      all.push_back(differs(cell, {"the register gives " + gives.en, "theo sổ là " + gives.vi}));
    }
  }
  return all;
}

}  // namespace

FigureRules figure_rules(Register& reg) {
  return {[](std::string_view figure) { return find_figure(figure) != nullptr; },
          [&reg](schema::Event::Reader event) {
            const auto body = event.getBody().getReportPublished();
            return differences(reg, report_stated(body, reg.log().size()));
          }};
}

}  // namespace sogoc
