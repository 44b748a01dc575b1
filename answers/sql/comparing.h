// What a statement compares outside of the conditions that are planned (plan.h): in HAVING, FILTER,
// CASE, an expression, a list. SQLite does that by itself; by collations of our own each comparison
// of a column with an open list comes through here and is noted (Reading::compared), so that a
// value that the register has never seen is said. A text that means a value of the column (a word
// of a closed list, a printed category) is compared as that value (Reading::meant); what a column
// has means itself, so that columns are ordered by their bytes, as BINARY does.
#pragma once
#include <string>

#include "answers/sql/connection.h"
#include "answers/sql/table.h"

namespace sogoc::sql {

// The collation that the column is declared with; BINARY for one of which nothing is noted.
std::string collation_of(const Column& column);

// Whether it is BINARY or one of ours.
bool orders_by_bytes(std::string_view collation);

// Makes the collations of the columns known to the connection, which has to be done before a table
// is added. Throws SqlError.
void add_collations(Connection& connection);

}  // namespace sogoc::sql
