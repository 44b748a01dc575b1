// Who may stand in the register twice: the same name and the same birth under another identifier.
// People of one name and one birthday exist, so it is a warning, and nobody is taken for another.
#pragma once
#include <optional>
#include <string>

#include "projections/knowledge/live_events.h"
#include "projections/rows/subject.h"

namespace sogoc {

// The key of the stream of namesakes: 16 hexadecimal digits of the SHA-256 of the folded name and
// the birth, so that a key names nobody. Nothing while the name or the birth is not known, at the
// end of the timeline, to whom the events below `size` are known. Births agree as they are stated:
// 1988-03 is not 1988. Throws what `source` throws.
std::optional<std::string> namesake_key(const Timeline& timeline, const EventSource& source,
                                        std::uint64_t size);

}  // namespace sogoc
