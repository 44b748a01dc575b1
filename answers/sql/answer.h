// Running statements and printing what they answer: `sogoc sql`. The connection decides what a
// statement may do (guard.cc).
#pragma once
#include <string>

#include "answers/sql/connection.h"

namespace sogoc::sql {

// What became of the statements, so that a command can choose its exit code.
enum class Ended : std::uint8_t { answered, not_found, usage, timed_out };

// Runs one statement after the other and prints each answer row by row, until one has no answer,
// which is said: bad SQL, clocks that are none, a statement that is no question or has a parameter
// (usage); a unit that is not known at K (not_found); the time of a StopAfter is over (timed_out).
// Rows that were printed before stay, and the form of output says that it broke off. A text without
// any statement is refused too. Stops quietly when the output fails.
//
// Throws Stopped after a signal, once what was begun is ended; StoreError and CorruptRow. One
// thread.
//
// REQUIRES: `statements` is of statement_text.
Ended answer(Writer& writer, Connection& connection, const std::string& statements);
// The same for a question that could not even be read in its time.
Ended say_timed_out(Writer& writer);

// Reads every value of every row and prints nothing, for measuring: how many statements were
// answered, or why one was not. Throws as answer.
std::variant<std::int64_t, NotFound, UsageError> run_silently(Connection& connection,
                                                              const std::string& statements);

// The tables with their arguments and columns; text by table, JSON and CSV as rows of table,
// column, type, use (column, argument or restricts) and text. Needs no register.
void print_schema(Writer& writer);

}  // namespace sogoc::sql
