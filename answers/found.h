// Units, villages and members that were looked for by name.
#pragma once
#include <cstddef>

#include "answers/writer.h"
#include "projections/knowledge/search.h"

namespace sogoc {

// In order: exact matches first; units, villages, members; each by name, people by their given
// names. `most` of them are written, 0: all; how many more there are is said beside the data, and
// when there is none at all. Throws std::logic_error when ICU has no Vietnamese collation.
void write_found(Writer& writer, FoundNames names, std::size_t most);

}  // namespace sogoc
