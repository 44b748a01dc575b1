// A list of who and what a figure counted, as people read it. One thread, like `asker`.
#pragma once
#include "answers/writer.h"
#include "projections/figures/listed.h"

namespace sogoc {

// Heading, days and clocks of the answer, how many, a numbered line each with name, year of birth,
// identifier, where it stands and what it is, `events`: the position, day and kind of its event;
// below them what the answer was counted from. Throws what the register throws.
void print_listed(Writer& writer, Asker& asker, const Answered& answered,
                  const std::vector<ListedItem>& items, bool events);

}  // namespace sogoc
