// A snapshot of the register as a SQLite file with plain tables, for other tools.
#pragma once
#include <string>

#include "cli/sql/connection.h"

namespace sogoc::sql {

struct SnapshotOptions {
  std::string file, as_of, known_at, structure_as_of;
};

// Makes the file whole or not at all, mode 0600, and prints what went into it. Throws Fault for a
// file that is there and for clocks that are none, StoreError io, Stopped.
ExitCode write_snapshot(Context& context, Connection& connection, const SnapshotOptions& options);

}  // namespace sogoc::sql
