// One subject with what is known of it on a day (projections/knowledge/shown.h).
#pragma once
#include "answers/writer.h"
#include "projections/knowledge/shown.h"

namespace sogoc {

// Its state, ratings and population, whom and what a cell holds, and its events. The people of a
// cell come by given name, its villages in Vietnamese order. Text, one JSON object on a line
// (json/shown_subject.h), or in CSV its members as rows of `field` and `value`. Names
// are read from `in`: StoreError, CorruptRow. Throws std::logic_error when ICU has no Vietnamese
// collation. One thread, like `in`.
void write_shown_subject(Writer& writer, Register& in, ShownSubject shown);

}  // namespace sogoc
