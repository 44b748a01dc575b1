// What SQLite does not know of Vietnamese: folded(text) without case, tones and marks, and the
// orders `vietnamese` of dictionaries and `person` of lists of people.
#pragma once
#include <sqlite3.h>

namespace sogoc::sql {

void add_functions(sqlite3* handle);

}  // namespace sogoc::sql
