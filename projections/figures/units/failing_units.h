// Why a unit or a village is not counted on a day.
#pragma once
#include "projections/figures/failing.h"

namespace sogoc {

// See Population::fails_first.
Failing unit_fails(const CountOfOne& about);
Failing village_cell_fails(const CountOfOne& about);
Failing village_fails(const CountOfOne& about);

}  // namespace sogoc
