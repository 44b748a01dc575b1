// A unit's lineage as people read it: a paragraph a step, then where it began and where it lives
// on.
#pragma once
#include <string>

#include "answers/writer.h"
#include "projections/knowledge/lineage.h"

namespace sogoc {

// Each step with its day, its event and what was handed from where to where; units have their names
// at the step, those at the ends their last ones. Throws StoreError and CorruptRow. One thread,
// like `view`.
void print_lineage(Writer& writer, Register& in, View& view, const std::string& unit,
                   const Lineage& found);

}  // namespace sogoc
