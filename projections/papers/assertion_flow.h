// Increase and decrease as a paper states it, compared with itself: the total before, with what
// came and without what went, less the total is the residual. It is shown, never plugged. With a
// register each number is compared with that as well, which is another matter: a paper may close
// and be wrong, or be right and not close.
#pragma once
#include "projections/figures/ask.h"
#include "projections/papers/assertion_cells.h"

namespace sogoc::assertions {

// A row that is understood, with what was computed from it. Counts, not thousandths.
struct FlowRow {
  // A number of the row under the column of a movement; both parts of its meaning are in
  // movements().
  struct Amount {
    const Movement* column;
    std::int64_t value;
  };
  // One number beside what the register gives for its figure.
  struct Compared {
    std::string column, figure;
    std::int64_t stated, found;
  };
  std::uint64_t line = 0;
  std::string period, unit, paper;
  std::int64_t total = 0, increases = 0, decreases = 0;
  std::vector<Amount> amounts;
  // The total of the row before of the same unit. Nothing: no total before, so no residual.
  std::optional<std::int64_t> previous;
  // As computed, and as the paper gives it; each may be missing.
  std::optional<std::int64_t> residual, stated_residual;
  // The total and each amount; empty where the register was not asked.
  std::vector<Compared> compared;
  // The register does not know the unit, so the rest was not asked.
  bool unit_unknown = false;
  // Then: what there is to say of it.
  NotFound missing = {};

  // Whether the residual is 0, or another number; of a row without one neither holds.
  bool closes() const { return residual == 0; }
  bool unexplained() const { return residual && *residual != 0; }
  // The residual is not the one stated, or a number not that of the register.
  bool broken() const;
};

// What a whole file comes to.
struct Flow {
  std::vector<FlowRow> rows;
  // One for each row that is not understood, and is not among the rows.
  std::vector<SheetError> faults;
  // Of the register's log; 0: it was not asked.
  std::uint64_t size = 0;
  // Of the last event below that size.
  Instant recorded = before_everything;
};

// Reads and checks all rows. The rows of one unit follow each other in time without a gap, else
// `days`; a row that is not understood is no row before the next one of its unit, and a line of
// which nobody can tell the unit is none before any. `asker`: null where the register is not asked;
// it is asked for rows that name a unit, at its head, and what it throws comes out. A movement that
// is no figure of the catalogue is a bug and throws std::logic_error. For one thread at a time,
// like `asker`.
//
// REQUIRES: sheet.sort == Sort::flow.
Flow check_flow(const Sheet& sheet, Asker* asker);

}  // namespace sogoc::assertions
