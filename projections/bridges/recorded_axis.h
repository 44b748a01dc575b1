// How a figure changes while more is recorded, its days fixed: act by act, item by item.
#pragma once
#include <vector>

#include "projections/bridges/candidates.h"
#include "projections/bridges/effect.h"

namespace sogoc {

// The effects of the acts recorded from size `from` on and below `to`, in the order of recording.
// Each act has the effect F after it less F before it, given for an item to the one event of the
// act that touches it most nearly: their sum is the difference of the figure at the two sizes. The
// unit of the query may be unknown at either. Throws StoreError and CorruptRow. For one thread at a
// time, like `reg`.
//
// REQUIRES: the figure counts items; from <= to, both ends of acts.
std::vector<Effect> effects_of_recording(Register& reg, const FigureDefinition& figure,
                                         const Query& query, std::uint64_t from, std::uint64_t to);

}  // namespace sogoc
