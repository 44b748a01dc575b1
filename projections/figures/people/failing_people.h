// Why a member is not counted in a cell or in transit on a day.
#pragma once
#include "projections/figures/failing.h"

namespace sogoc {

// See Population::fails_first.
Failing member_fails(const CountOfOne& about);

}  // namespace sogoc
