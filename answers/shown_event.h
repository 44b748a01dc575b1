// One event with what corrects it (projections/knowledge/shown.h).
#pragma once
#include "answers/writer.h"
#include "projections/knowledge/shown.h"

namespace sogoc {

// As it was recorded, whether it holds, its corrections, and what it says now where that differs.
// Text, one JSON object on a line (json/shown_event.h), or in CSV the members of that object as
// rows of `field` and `value`. `size`: at which it is shown. Names are read
// from `in`: StoreError, CorruptRow. One thread, like `in`.
void write_shown_event(Writer& writer, Register& in, const ShownEvent& shown, std::uint64_t size);

}  // namespace sogoc
