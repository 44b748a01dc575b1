// Names that were looked for as people read them: a row each.
#pragma once
#include "answers/writer.h"
#include "projections/knowledge/search.h"

namespace sogoc {

// In the order given.
void print_found(Writer& writer, const FoundNames& names);

}  // namespace sogoc
