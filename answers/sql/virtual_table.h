// A table of the register as a table-valued function of SQLite: eponymous (it is there without
// CREATE VIRTUAL TABLE), read only, its arguments hidden columns. See "Eponymous virtual tables"
// and "Table-valued functions" in the SQLite documentation (vtab.html).
#pragma once
#include "answers/sql/connection.h"

namespace sogoc::sql {

// Registers the table under its name. `connection` and `table` must live as long as the SQLite
// handle. Throws SqlError.
void add_table(Connection& connection, const Table& table);

}  // namespace sogoc::sql
