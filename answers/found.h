// Units, villages and members that were looked for by name (projections/knowledge/search.h).
#pragma once
#include <cstddef>

#include "answers/writer.h"
#include "projections/knowledge/search.h"

namespace sogoc {

// Sorts and writes, the best match first: as typed before folded, of each a whole name before whole
// words before beginnings of words, the name of the day before earlier ones; then units, villages,
// members; each by the name found in Vietnamese order, people by their given names (text/text.h)
// and by birth, at last by identifier. The order of `names` as given does not matter.
//
// `nearest`: names that may have been meant, behind the text where there is none at all.
// `most` of them are written, 0: all. To `err`: how many more there are, with `how_to_see_more`, or
// that there is none at all. `reg`: the register that was asked. Text and CSV: a row each; JSON:
// one object (json/found.h). Throws std::logic_error when ICU has no Vietnamese collation.
void write_found(Writer& writer, const Register& reg, FoundNames names, std::size_t most,
                 const std::vector<std::string>& nearest = {},
                 const Words& how_to_see_more = {"--count 0 lists all", "--count 0 liệt kê hết"});

}  // namespace sogoc
