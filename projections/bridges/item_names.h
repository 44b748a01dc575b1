// Names of the items of a bridge, for those who read it.
#pragma once
#include <string>

#include "projections/bridges/bridge.h"

namespace sogoc {

// The name of a member, unit or village on the last day and at the K of the second end, else of the
// first: what was voided in between is known there alone. Empty: it has none; of an item with an
// effect on an amount, which may be anything, none is looked for. Throws what the views throw, and
// has their thread rule.
std::string item_name(const Explanation& explanation, const ItemKey& item);

}  // namespace sogoc
