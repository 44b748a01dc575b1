// Names that were looked for as people read them: a row each.
#pragma once
#include "answers/writer.h"
#include "projections/knowledge/search.h"

namespace sogoc {

// In the order given: the name found and that of the day where it is another one, the class, the
// identifier, what it is on the day, and where. Prints nothing for an empty list.
void print_found(Writer& writer, const FoundNames& names);

}  // namespace sogoc
