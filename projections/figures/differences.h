// Which items make the difference between two answers to one figure, and the events behind each.
#pragma once
#include <vector>

#include "projections/figures/ask.h"

namespace sogoc {

struct Difference {
  std::string id;                     // of the member, unit or village
  int effect = 0;                     // +n or -n: the effects sum to second minus first
  std::vector<std::uint64_t> events;  // positions, ascending
};

// `first` and `second` answer the same figure. The events of an item of a stock are those recorded
// between the two sizes that changed where it, or a unit above it, stands on the day (with a filter
// also its details), and those that take effect between the two days and do. Of a flow: the event
// that is counted, what corrected it between the two sizes, and what changed the person or the tree
// around its moment.
std::vector<Difference> differences(Asker& asker, const Answered& first, const Answered& second);

}  // namespace sogoc
