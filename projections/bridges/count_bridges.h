// Bridges of figures that count items: the effects of single events put together.
#pragma once
#include "projections/bridges/bridge.h"

namespace sogoc {

// One bridge of a figure that counts, two of a rate of the excellent: numerator, then denominator.
// Between the ends that `about` has. Throws std::logic_error for a bridge that does not close, and
// what reading the register throws. For one thread at a time, like `asker`.
//
// REQUIRES: the figure counts items, and the ends were evaluated.
std::vector<Bridge> count_bridges(Asker& asker, const Explanation& about);

// First figure and corrections make the opening, the opening and movements the second figure. Else
// it is a bug: std::logic_error.
void check_closed(const Bridge& bridge);

}  // namespace sogoc
