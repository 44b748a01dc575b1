// Which conditions of a statement a table meets by itself: agreed with SQLite when a statement is
// prepared (xBestIndex), written as a text, and read back with their values when the table is read
// (xFilter). What is not agreed on SQLite checks row by row. EXPLAIN QUERY PLAN shows the text:
// `unit=,` for a value that the statement states, `unit=?,` for that of another table or a list,
// `asof=NULL,` for the default.
//
// A hidden column is no part of a row: it says what the table is asked. So it takes one condition,
// `=` or IN, and everything else is refused here.
#pragma once
#include <sqlite3.h>

#include "answers/sql/reading.h"
#include "answers/sql/table.h"

namespace sogoc::sql {

// Columns that `SELECT *` does not have.
inline bool hidden(Use use) { return use == Use::argument || use == Use::subtree; }

// Writes into `plan` the conditions that the table meets, in the order of their values, and takes
// what they save off the cost. A code of SQLite: SQLITE_CONSTRAINT for a plan that cannot be, since
// a value for a hidden column is not known yet in it. Throws UsageException for a hidden column
// with two conditions, or with another one than `=` and IN; whether their values are known does not
// matter, for SQLite asks for several plans of the same conditions.
int plan_reading(const Table& table, sqlite3_index_info* info, std::string& plan, double& cost);

// Tells `reading` which values the statement compares with columns that have an open list.
void note_values(const Table& table, sqlite3_index_info* info, Reading& reading);

// The clocks that the statement states for this table, as far as they stand in it.
NamedClocks clocks_named(const Table& table, sqlite3_index_info* info);

// The conditions of a plan with their values, of which `reading` is told as by note_values; nothing
// when no row can meet them, such as `= NULL`. Throws UsageException for an argument that two
// conditions give different values, std::logic_error for a plan that plan_reading did not write.
//
// REQUIRES: called from xFilter, for the values of an IN are open only there.
std::optional<Conditions> conditions_of(const Table& table, std::string_view plan, int count,
                                        sqlite3_value** values, Reading& reading);

}  // namespace sogoc::sql
