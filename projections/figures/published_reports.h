// Published reports: which there are, and what their cells count.
#pragma once
#include "projections/figures/ask.h"

namespace sogoc {

struct ReportCell {
  std::string figure;
  Bounds published;  // in thousandths
};

struct PublishedReport {
  std::string name, unit, form, paper;
  Date as_of;
  std::uint64_t event = 0;     // position
  std::uint64_t known_at = 0;  // the size of the log that it was made from
  std::vector<ReportCell> cells;
};

// Those known, in the order of publishing.
std::vector<PublishedReport> published_reports(View& view);

// What a cell counts, without a day or K; nothing when it is no figure of the catalogue or asks for
// a year that is not over on the day of the report. A flow of a report is that of the year up to
// its day.
struct CellQuestion {
  Question about;
  std::string days;  // as at the end of a bridge
};
std::optional<CellQuestion> question_of_cell(const PublishedReport& report,
                                             const std::string& figure);

}  // namespace sogoc
