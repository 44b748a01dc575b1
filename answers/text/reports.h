// Published reports as people read them: a table of the cells, then the bridges of those that
// changed.
#pragma once
#include <cstddef>
#include <vector>

#include "answers/writer.h"
#include "projections/papers/reports.h"

namespace sogoc {

// A report has what was published, known then and today, and their difference; `not asked` stands
// beside a cell that is no figure of the catalogue or whose unit is unknown. `events`: how many of
// each line of a bridge are shown. Says to `err` when there are no reports. Throws StoreError and
// CorruptRow. One thread, like `asker`.
void print_reports(Writer& writer, Asker& asker, const std::vector<PublishedReport>& reports,
                   std::size_t events);

}  // namespace sogoc
