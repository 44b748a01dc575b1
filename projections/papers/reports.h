// Published reports against what the register says today. A report keeps the numbers that were
// printed and the size that it was made from, so that each cell can be asked for as it was known
// then and as it is known now, with the events between.
#pragma once
#include "projections/bridges/bridge.h"

namespace sogoc {

// A cell as it was published. A bound stays a bound.
struct ReportCell {
  std::string figure;
  // In thousandths.
  Bounds published;
};

// A report as its event has it.
struct PublishedReport {
  std::string name, unit, form, paper;
  Date as_of;
  // Position of its event.
  std::uint64_t event = 0;
  // The size of the log that it was made from.
  std::uint64_t known_at = 0;
  std::vector<ReportCell> cells;
};

// Those known to the view, in the order of publishing. Throws what the view throws.
std::vector<PublishedReport> published_reports(View& view);

// A question about a cell, and its days as a bridge is asked for them.
struct CellQuestion {
  Question about;
  // As at the end of a bridge.
  std::string days;
};

// What a cell counts, without a K; nothing when it is no figure of the catalogue or asks for a year
// that is not over on the day of the report. A flow of a report is that of the year up to its day.
// Pure.
std::optional<CellQuestion> question_of_cell(const PublishedReport& report,
                                             const std::string& figure);

// A figure's value: a count as an exact amount. Nothing: it cannot be said.
std::optional<Bounds> amount_of(const Answer& answer);

// A cell as published, as known then and as known now.
struct CellChange {
  // As the cell names it; perhaps no figure of the catalogue.
  std::string figure;
  Bounds published;
  // As known when the report was made, and as known at the head; nothing: it cannot be said.
  std::optional<Bounds> then, now;
  // The bridge between them; nothing: it is no figure to ask, or the register does not know the
  // unit.
  std::optional<Explanation> why;
  // Known otherwise now than then.
  bool changed() const { return why && then != now; }
  // The paper says what was known when it was made, or nobody can tell.
  bool as_then() const { return !why || then == published; }
};

// One for each cell of the report, in its order. As dear as a bridge for each. Throws what
// explaining throws. For one thread at a time, like `asker`.
std::vector<CellChange> changes_of(Asker& asker, const PublishedReport& report);

// A cell of a published report whose value is another one because of what was recorded.
struct ChangedCell {
  std::string report, figure;
  Bounds published;
  std::optional<Bounds> before, now;
};

// Which cells of reports published below size `from` are others now because of what was recorded
// from there on; only those that an event recorded since may change are looked at, so a recording
// of today's events costs reading them. Throws what asking throws. For one thread at a time, like
// `asker`.
//
// REQUIRES: `from` is the end of an act.
std::vector<ChangedCell> changed_since(Asker& asker, std::uint64_t from);

}  // namespace sogoc
