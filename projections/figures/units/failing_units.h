// Why a unit or a village is not counted on a day.
#pragma once
#include "projections/figures/failing.h"

namespace sogoc {

// See Population::fails_first: each throws std::logic_error when nothing fails. Closed, else of a
// kind that the figure does not count.
Failing unit_fails(const CountOfOne& about);
// Closed, no cell, else the number of villages that it covers.
Failing village_cell_fails(const CountOfOne& about);
// Merged, else covered by a cell or lived in, as the figure asks.
Failing village_fails(const CountOfOne& about);

}  // namespace sogoc
