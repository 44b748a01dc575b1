// Published reports: which there are, and what their cells count. A report is a subject of the
// register, with the numbers as they were printed; nothing here compares them.
#pragma once
#include "projections/figures/ask.h"

namespace sogoc {

// A cell as it was published. A bound stays a bound.
struct ReportCell {
  // As the report names it; perhaps no figure of the catalogue.
  std::string figure;
  // In thousandths.
  Bounds published;
};

// A report as its event has it, amendments laid over. A value.
struct PublishedReport {
  // `unit` is whose report it is; `paper` is empty when none is stated.
  std::string name, unit, form, paper;
  Date as_of;
  // The first day of what its flows count, the last is `as_of`: of the period stated, else of the
  // year.
  Date from;
  // Position of its event.
  std::uint64_t event = 0;
  // The size of the log that it was made from.
  std::uint64_t known_at = 0;
  std::vector<ReportCell> cells;
  // That of the figure; null when it has none.
  const ReportCell* cell(std::string_view figure) const;
};

// Those known to the view and not void, in the order of publishing. Throws what the view throws,
// and has its thread rule.
std::vector<PublishedReport> published_reports(View& view);

// What a reportPublished states; `event`: its position, or the one that it will have. Pure.
PublishedReport report_stated(schema::ReportPublished::Reader body, std::uint64_t event);

// A question about a cell, and its days as a bridge is asked for them.
struct CellQuestion {
  // Figure and unit alone.
  Question about;
  // As at the end of a bridge (BridgeQuestion::from).
  std::string days;
};

// What a cell counts, without a K; nothing when it is no figure of the catalogue, or counts years
// and the report is not of one. A flow is counted over the report's period. Pure.
std::optional<CellQuestion> question_of_cell(const PublishedReport& report,
                                             const std::string& figure);

}  // namespace sogoc
