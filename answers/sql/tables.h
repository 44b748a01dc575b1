// The tables of `sogoc sql`, one file each. A new one is a file that defines the function which
// makes it, and its name in tables.cc.
#pragma once
#include <span>

#include "answers/sql/table.h"

namespace sogoc::sql {

// Live as long as the program.
std::span<const Table> tables();

}  // namespace sogoc::sql
