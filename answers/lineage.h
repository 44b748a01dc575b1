// What a unit came from and what became of it.
#pragma once
#include <string>

#include "answers/writer.h"
#include "projections/knowledge/lineage.h"

namespace sogoc {

// `found` is the lineage of the unit in the view, from which names and events are read. Throws
// CorruptRow for a damaged row, StoreError for a damaged table. One thread.
void write_lineage(Writer& writer, View& view, const std::string& unit, const Lineage& found);

}  // namespace sogoc
