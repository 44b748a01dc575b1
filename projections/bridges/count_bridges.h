// Bridges of figures that count items: the effects of single events put together.
#pragma once
#include "projections/bridges/bridge.h"

namespace sogoc {

// One bridge of a figure that counts, two of a rate of the excellent. Between the ends that `about`
// has; throws std::logic_error for a bridge that does not close.
std::vector<Bridge> count_bridges(Asker& asker, const Explanation& about);

// A bridge that does not close is a bug: std::logic_error.
void check_closed(const Bridge& bridge);

}  // namespace sogoc
