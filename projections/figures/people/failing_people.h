// Why a member is not counted in a cell or in transit on a day.
#pragma once
#include "projections/figures/failing.h"

namespace sogoc {

// See Population::fails_first: throws std::logic_error when nothing fails. Of himself it asks
// whether he left, whether he is in a cell or in transit, as the figure counts, and his status.
Failing member_fails(const CountOfOne& about);

}  // namespace sogoc
