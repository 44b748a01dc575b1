// A unit's lineage as people read it: a paragraph a step, then where it began and where it lives
// on.
#pragma once
#include <string>

#include "answers/writer.h"
#include "projections/knowledge/lineage.h"

namespace sogoc {

void print_lineage(Writer& writer, View& view, const std::string& unit, const Lineage& found);

}  // namespace sogoc
