// The kinds of events and what a line of each may carry, as the schema says.
#pragma once
#include <string>

#include "answers/writer.h"

namespace sogoc {

// All kinds, or the one of this name with its fields and those of the envelope; empty: all. A name
// that is none writes nothing of a kind: see is_kind. Thread-safe but for the writer.
void write_kinds(Writer& writer, const std::string& only);

}  // namespace sogoc
