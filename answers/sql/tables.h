// The tables of `sogoc sql`: one row each, one file each.
#pragma once
#include <span>

#include "answers/sql/table.h"

namespace sogoc::sql {

// Live as long as the program.
std::span<const Table> tables();

Table members_table();
Table in_transit_table();
Table units_table();
Table villages_table();
Table evaluations_table();
Table events_table();
Table rows_table();

}  // namespace sogoc::sql
