// The tables of `sogoc sql`, one file each. A new one is a file that defines the function which
// makes it, and its name in tables.cc.
#pragma once
#include <span>

#include "answers/sql/table.h"

namespace sogoc::sql {

// In the order of `--schema`. Made when first asked for; live as long as the program. Safe from any
// thread.
std::span<const Table> tables();

}  // namespace sogoc::sql
