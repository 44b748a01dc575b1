// What a unit came from and what became of it (projections/knowledge/lineage.h).
#pragma once
#include <string>

#include "answers/writer.h"
#include "projections/knowledge/lineage.h"
#include "projections/knowledge/register.h"

namespace sogoc {

// `found` is the lineage of `unit` in `view`, a view of `in`, from which names and events are read
// while printing. Text: a paragraph a step; JSON: one object on a line; CSV: a row for each pair of
// units between which a step handed something over (json/lineage.h). Throws CorruptRow for a
// damaged row, StoreError for a damaged table. One thread, like `view`.
void write_lineage(Writer& writer, Register& in, View& view, const std::string& unit,
                   const Lineage& found);

}  // namespace sogoc
