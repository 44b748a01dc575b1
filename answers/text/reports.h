// Published reports as people read them: a table of the cells, then the bridges of those that
// changed.
#pragma once
#include <cstddef>
#include <vector>

#include "answers/writer.h"
#include "projections/papers/reports.h"

namespace sogoc {

// `events`: how many of each line of a bridge are shown. Says beside the data when there are no
// reports.
void print_reports(Writer& writer, Asker& asker, const std::vector<PublishedReport>& reports,
                   std::size_t events);

}  // namespace sogoc
