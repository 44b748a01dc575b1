// Published reports against what the register says today (projections/papers/reports.h).
#pragma once
#include <cstddef>
#include <vector>

#include "answers/writer.h"
#include "projections/papers/reports.h"

namespace sogoc {

// Each report with its cells, and for a cell that changed the bridge that explains it, of which
// text shows so many `events` of each line. CSV has the cells without the bridges. Each report is
// asked when it is written; text holds the bridges of one report at a time, JSON the whole answer.
// In text an empty list is said to `err`.
//
// As dear as a bridge for every cell. Throws CorruptRow for a damaged row, StoreError for a damaged
// table. One thread, like `asker`.
void write_reports(Writer& writer, Asker& asker, const std::vector<PublishedReport>& reports,
                   std::size_t events);

}  // namespace sogoc
