// Running statements and printing what they answer.
#pragma once
#include <string>

#include "answers/sql/connection.h"

namespace sogoc::sql {

// One statement after the other, until one has no answer, which is said and gives false. The text
// has no zero byte. Throws Stopped, after what was begun is ended.
bool answer(Writer& writer, Connection& connection, const std::string& statements);

// The same without printing: how many statements were answered, or why one was not.
std::variant<std::int64_t, UsageError> run_silently(Connection& connection,
                                                    const std::string& statements);

// The tables with their arguments and columns.
void print_schema(Writer& writer);

}  // namespace sogoc::sql
