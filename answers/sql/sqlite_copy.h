// A SQLite copy: the register at one setting of the clocks as a file with plain tables, for other
// tools. It has the tables of `sogoc sql` but for `rows`, without their hidden columns, indexes,
// and a table `about` with the clocks, the root of the log, the program, and whether
// the register is shortened.
#pragma once
#include <functional>
#include <string>

#include "answers/sql/connection.h"

namespace sogoc::sql {

// The file, and the clocks as texts; empty for the default.
struct SqliteCopyOptions {
  std::string file, as_of, known_at, structure_as_of;
};

// How many tables of how many are done; called after each.
using Progress = std::function<void(std::uint64_t done, std::uint64_t total)>;

// Makes the file whole or not at all, mode 0600, and prints what went into it. Throws
// UsageException for clocks that are none; StoreError exists for a file that is there, busy when
// another process makes it, not_found for a directory that is not there, io; CorruptRow; Stopped.
// One thread.
//
// REQUIRES: allow_questions_only was not called on the connection, for the copy attaches a file.
void write_sqlite_copy(Writer& writer, Connection& connection, const SqliteCopyOptions& options,
                       const Progress& progress);

}  // namespace sogoc::sql
