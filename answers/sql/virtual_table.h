// A table of the register as a table-valued function of SQLite: eponymous, read only, its arguments
// hidden columns.
#pragma once
#include "answers/sql/connection.h"

namespace sogoc::sql {

// `table` must outlive the connection.
void add_table(Connection& connection, const Table& table);

}  // namespace sogoc::sql
