// The log as it grows, for a program that reacts to events and for whoever looks on.
#pragma once
#include "cli/context.h"
#include "projections/knowledge/log_part.h"

namespace sogoc {

// Prints the part, then every event that is recorded from now on (of its kind), each group within a
// second of its commit, until a signal ends the program as it would without (SIGPIPE is one: of
// an event for which nobody reads), or whoever reads the output is gone while it waits (ok).
// Nothing is printed twice or left out, a group that is committed while others are printed neither.
// The register is open only while it is read, so that no writer waits for it, and is waited for
// when a writer holds it. Throws StoreError: what open_for_reading throws the first time,
// afterwards all but busy; shortened when the log is not one that goes on with what was printed.
ExitCode follow_log(Context& context, const LogPart& part);

}  // namespace sogoc
