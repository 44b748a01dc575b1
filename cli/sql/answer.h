// Running statements and printing what they answer.
#pragma once
#include <string>

#include "cli/sql/connection.h"

namespace sogoc::sql {

// One statement after the other, until one has no answer. The text has no zero byte. Throws
// Stopped, after what was begun is ended.
ExitCode answer(Context& context, Connection& connection, const std::string& statements);

// The same without printing: how many statements were answered, or why one was not.
std::variant<std::int64_t, UsageFault> run_silently(Connection& connection,
                                                    const std::string& statements);

// The tables with their arguments and columns.
void print_schema(Context& context);

}  // namespace sogoc::sql
