// Which conditions of a statement a table meets by itself: agreed with SQLite when a statement is
// prepared, written as a text, and read back with their values when the table is read.
#pragma once
#include <sqlite3.h>

#include "answers/sql/table.h"

namespace sogoc::sql {

inline bool hidden(Use use) { return use == Use::argument || use == Use::subtree; }

// Writes into `plan` the conditions that the table meets, in the order of their values, and takes
// what they save off the cost. A code of SQLite.
int plan_reading(const Table& table, sqlite3_index_info* info, std::string& plan, double& cost);

// The conditions with their values; nothing when no row can meet them. Throws UsageException.
std::optional<Conditions> conditions_of(const Table& table, std::string_view plan, int count,
                                        sqlite3_value** values);

}  // namespace sogoc::sql
