// Published reports against what the register says today.
#pragma once
#include "projections/bridges/bridge.h"

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

// A figure's value: a count as an exact amount. Nothing: it cannot be said.
std::optional<Bounds> amount_of(const Answer& answer);

struct CellChange {
  std::string figure;
  Bounds published;
  std::optional<Bounds> then, now;  // as known when the report was made, and as known at the end
  std::optional<Explanation> why;   // the bridge between them; nothing: it is no figure to ask
  bool changed() const { return why && then != now; }
  bool as_then() const { return !why || then == published; }  // the paper says what was known
  // Now less as published, in thousandths, where both are exact.
  std::optional<std::int64_t> difference() const;
};
// One for each cell of the report.
std::vector<CellChange> changes_of(Asker& asker, const PublishedReport& report);

// Which cells of reports published below size `from` are others now because of what was recorded
// from there on; only those that an event recorded since may change are looked at.
struct ChangedCell {
  std::string report, figure;
  Bounds published;
  std::optional<Bounds> before, now;
};
std::vector<ChangedCell> changed_since(Asker& asker, std::uint64_t from);

}  // namespace sogoc
