// Published reports against what the register says today.
#pragma once
#include "projections/bridges/bridge.h"
#include "projections/figures/published_reports.h"

namespace sogoc {

// A figure's value: a count as an exact amount. Nothing: it cannot be said.
std::optional<Bounds> amount_of(const Answer& answer);

struct CellChange {
  std::string figure;
  Bounds published;
  std::optional<Bounds> then, now;  // as known when the report was made, and as known at the end
  std::optional<Explanation> why;   // the bridge between them; nothing: it is no figure to ask
  bool changed() const { return why && then != now; }
  bool as_then() const { return !why || then == published; }  // the paper says what was known
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
