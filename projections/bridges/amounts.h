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
// What makes an amount, by the unit that it is recorded of.
using Amounts = std::map<std::string, AmountBounds>;

// The amount at a moment, as far as the view goes.
using AmountsAt = std::function<Amounts(View& view, Moment at)>;

// The bridges of both bounds of an amount between the ends of `about`, whose queries have one day
// each. `candidates` say what may change it.
std::vector<Bridge> amount_bridges(Asker& asker, const Explanation& about, Candidates& candidates,
                                   const AmountsAt& amounts);

}  // namespace sogoc
