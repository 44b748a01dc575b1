// The tree of units as people read it. One thread, like `asker`.
#pragma once
#include "answers/writer.h"
#include "projections/figures/unit_tree.h"

namespace sogoc {

// The unit at the top, the clocks, a line a unit in the order of `tree`, and the log. Throws what
// the register throws.
void print_unit_tree(Writer& writer, Asker& asker, const UnitTree& tree);

}  // namespace sogoc
