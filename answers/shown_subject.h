// One subject with what is known of it on a day.
#pragma once
#include "answers/writer.h"
#include "projections/knowledge/shown.h"

namespace sogoc {

// Its state, ratings and population, whom and what a cell holds, by name, and its events. Throws
// std::logic_error when ICU has no Vietnamese collation.
void write_shown_subject(Writer& writer, ShownSubject shown);

}  // namespace sogoc
