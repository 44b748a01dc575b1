// How an amount that is not counted item by item changes: it is computed anew after each event that
// may change it.
#pragma once
#include <functional>

#include "projections/bridges/bridge.h"
#include "projections/bridges/candidates.h"

namespace sogoc {

// An amount in thousandths, its lower and its upper bound; 0 where it is not stated.
struct AmountBounds {
  std::int64_t at_least = 0, at_most = 0;
};
// What makes an amount, by the unit that it is recorded of; the amount is their sum.
using Amounts = std::map<std::string, AmountBounds>;

// The amount at a moment, with what is known at the size where the view stands. What it throws
// comes out of amount_bridges.
using AmountsAt = std::function<Amounts(View& view, Moment at)>;

// Two bridges between the ends of `about`, whose queries have one day each: of the lower bound,
// atLeast, and of the upper one, atMost. The items of their events are units. `candidates` say what
// may change it; an event that changes nothing is left out. Whether they close is not looked at.
// Throws StoreError and CorruptRow; for one thread at a time, like `asker`.
std::vector<Bridge> amount_bridges(Asker& asker, const Explanation& about,
                                   BridgeCandidates& candidates, const AmountsAt& amounts);

}  // namespace sogoc
