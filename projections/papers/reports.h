// Published reports against what the register says today. A report keeps the numbers that were
// printed and the size that it was made from, so that each cell can be asked for as it was known
// then and as it is known now, with the events between.
#pragma once
#include "projections/bridges/bridge.h"
#include "projections/figures/published_reports.h"
#include "projections/papers/statement.h"

namespace sogoc {

// What the cell counts when the events below `size` are known; without a value when it cannot be
// said. Throws what asking throws.
Given given_at(Asker& asker, const CellQuestion& cell, std::uint64_t size);

// A cell as published, as known then and as known now.
struct CellChange {
  // As the cell names it; perhaps no figure of the catalogue.
  std::string figure;
  Bounds published;
  // As known when the report was made, and as known at the head.
  Given then, now;
  // The bridge between them; nothing: it is no figure to ask, or the register does not know the
  // unit.
  std::optional<Explanation> why;
  // As in statement.h; a bound that still holds has not changed.
  bool changed() const { return why && sogoc::changed(published, then, now); }
  // What was known when the paper was made is as it says, or nobody can tell.
  bool as_then() const { return !why || holds(published, then); }
};

// One for each cell of the report, in its order. As dear as a bridge for each. Throws what
// explaining throws. For one thread at a time, like `asker`.
std::vector<CellChange> changes_of(Asker& asker, const PublishedReport& report);

// A cell of a published report that changed because of what was recorded, as `changed` of
// statement.h has it.
struct ChangedCell {
  std::string report, figure;
  Bounds published;
  Given before, now;
};

// Which cells of reports published below size `from` are others now because of what was recorded
// from there on; only those that an event recorded since may change are looked at, so a recording
// of today's events costs reading them. Throws what asking throws. For one thread at a time, like
// `asker`.
//
// REQUIRES: `from` is the end of an act.
std::vector<ChangedCell> changed_since(Asker& asker, std::uint64_t from);

}  // namespace sogoc
