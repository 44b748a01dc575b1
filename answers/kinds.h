// The kinds of events and what a line of each may carry. Made of the schema (events/events.capnp)
// and its annotations, so it cannot say anything else than what `import` accepts.
#pragma once
#include <string>

#include "answers/writer.h"

namespace sogoc {

// All kinds when `only` is empty, else the one of this name with its fields and those of the
// envelope. A name that is no kind writes an empty list, so ask is_kind before. Text: a line a
// kind; JSON: an object a line; CSV: a row a field (json/kinds.h). Safe from any thread but for the
// writer.
void write_kinds(Writer& writer, const std::string& only);

}  // namespace sogoc
