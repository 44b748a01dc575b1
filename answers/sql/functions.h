// What SQLite does not know of Vietnamese: the function folded(text), without case, tones and marks
// (events/text_forms.h), and the collations `vietnamese` of dictionaries and `person` of
// lists of people (text/text.h). Two texts that a reader takes for the same are still ordered, by
// their bytes, so that DISTINCT and GROUP BY do not join them.
#pragma once
#include <sqlite3.h>

namespace sogoc::sql {

// Adds them to the connection, which owns them from then on. Throws std::logic_error when ICU has
// no Vietnamese collation.
void add_functions(sqlite3* handle);

}  // namespace sogoc::sql
