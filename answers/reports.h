// Published reports against what the register says today.
#pragma once
#include <cstddef>
#include <vector>

#include "answers/writer.h"
#include "projections/papers/reports.h"

namespace sogoc {

// Each with the changes of its cells and the bridges that explain them, of which text shows so many
// `events` of each line; in text without a report that is said beside the data. Each is asked when
// it is written, so that no more than the bridges of one are held. Throws CorruptRow for a damaged
// row, StoreError for a damaged table. One thread.
void write_reports(Writer& writer, Asker& asker, const std::vector<PublishedReport>& reports,
                   std::size_t events);

}  // namespace sogoc
