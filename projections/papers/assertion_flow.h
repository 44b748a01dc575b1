// Increase and decrease as a paper states it, compared with itself: the total before, with what
// came and without what went, less the total is the residual. It is shown, never plugged.
#pragma once
#include "projections/figures/ask.h"
#include "projections/papers/assertion_cells.h"

namespace sogoc::assertions {

struct FlowRow {
  struct Amount {
    const Movement* column;
    std::int64_t value;
  };
  struct Compared {  // with the register
    std::string column, figure;
    std::int64_t stated, found;
  };
  std::uint64_t line = 0;
  std::string period, unit, paper;
  std::int64_t total = 0, increases = 0, decreases = 0;
  std::vector<Amount> amounts;
  std::optional<std::int64_t> previous;  // nothing: no total before, so no residual
  std::optional<std::int64_t> residual, stated_residual;
  std::vector<Compared> compared;
  bool unit_unknown = false;  // to the register

  bool closes() const { return residual == 0; }
  bool unexplained() const { return residual && *residual != 0; }
  // The residual is not the one stated, or a number not that of the register.
  bool broken() const;
};

struct Flow {
  std::vector<FlowRow> rows;
  std::vector<SheetError> faults;
  std::uint64_t size = 0;  // of the register's log; 0: it was not asked
};

// The rows of one unit follow each other in time without a gap. `asker`: null where the register is
// not asked.
Flow check_flow(const Sheet& sheet, Asker* asker);

}  // namespace sogoc::assertions
