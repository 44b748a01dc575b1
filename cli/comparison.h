// Two answers to one figure and what lies between them, as text.
#pragma once
#include "cli/context.h"
#include "projections/figures/differences.h"

namespace sogoc {

// Both answers, the difference, and the items that make it with the events behind each.
void print_comparison(Context& context, Asker& asker, const Answered& first,
                      const Answered& second);

}  // namespace sogoc
