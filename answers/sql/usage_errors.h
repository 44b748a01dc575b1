// Why a statement has no answer, as people read it. Pure.
#pragma once
#include "answers/sql/connection.h"

namespace sogoc::sql {

// What was denied, that memory or length ran out, else SQLite's own English text; with what to try.
UsageError usage_error_of(const SqlError& error);
// Names of the tables, separated by commas.
std::string table_names();

}  // namespace sogoc::sql
