// A SQLite copy: the register at one setting of the clocks as a file with plain tables, for other
// tools.
#pragma once
#include <functional>
#include <string>

#include "answers/sql/connection.h"

namespace sogoc::sql {

struct SqliteCopyOptions {
  std::string file, as_of, known_at, structure_as_of;
};

// How many tables of how many are done.
using Progress = std::function<void(std::uint64_t done, std::uint64_t total)>;

// Makes the file whole or not at all, mode 0600, and prints what went into it. Throws
// UsageException for a file that is there and for clocks that are none, StoreError io, Stopped.
void write_sqlite_copy(Writer& writer, Connection& connection, const SqliteCopyOptions& options,
                       const Progress& progress);

}  // namespace sogoc::sql
