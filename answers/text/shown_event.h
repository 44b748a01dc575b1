// One event as people read it: its line, its fields, what corrects it.
#pragma once
#include "answers/writer.h"
#include "projections/knowledge/shown.h"

namespace sogoc {

// Behind the word of a field stands its name in JSON, which `amend` takes. `size`: at which it is
// shown. Reads names: StoreError, CorruptRow. One thread, like `in`.
void print_shown_event(Writer& writer, Register& in, const ShownEvent& shown, std::uint64_t size);

// An event that is not recorded yet, field by field as one that is, with the names that the
// register has now. `line`: as `import` reads it, a JSON object; `kind` is that of its body. Throws
// as above.
void print_event_to_record(Writer& writer, Register& in, const std::string& kind,
                           const std::string& line);

}  // namespace sogoc
