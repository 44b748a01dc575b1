// Running statements and printing what they answer: `sogoc sql`. The connection decides what a
// statement may do (guard.cc).
#pragma once
#include <string>

#include "answers/sql/connection.h"

namespace sogoc::sql {

// Runs one statement after the other and prints each answer row by row, until one has no answer,
// which is said and gives false: bad SQL, clocks that are none, a statement that is no question or
// has a parameter. Rows that were printed before a fault stay, and the form of output says that it
// broke off. A text without any statement is refused too. Stops quietly when the output fails.
//
// Throws Stopped, after what was begun is ended; StoreError and CorruptRow. One thread.
//
// REQUIRES: `statements` is UTF-8 without a zero byte.
bool answer(Writer& writer, Connection& connection, const std::string& statements);

// Reads every value of every row and prints nothing, for measuring: how many statements were
// answered, or why one was not. Throws as answer.
std::variant<std::int64_t, UsageError> run_silently(Connection& connection,
                                                    const std::string& statements);

// The tables with their arguments and columns; text by table, JSON and CSV as rows of table,
// column, type, use (column, argument or restricts) and text. Needs no register.
void print_schema(Writer& writer);

}  // namespace sogoc::sql
