// Why a statement has no answer, as people read it.
#pragma once
#include "answers/sql/connection.h"

namespace sogoc::sql {

UsageError usage_error_of(const SqlError& error);
// Names of the tables, separated by commas.
std::string table_names();

}  // namespace sogoc::sql
