// Answers to statements as text, CSV or JSON, row by row: an answer may be larger than memory.
#pragma once
#include <memory>
#include <variant>

#include "answers/sql/connection.h"

namespace sogoc::sql {

// The question took longer than it may.
struct TimedOut {};
// A signal asked for the end.
struct BrokenOff {};
// Why there is no answer, or no more of it.
using NoAnswer = std::variant<NotFound, UsageError, TimedOut, BrokenOff>;

// For each statement begin, then row for every row, then end or break_off. Several statements
// follow each other on one object. What is given is read during the call only. A stream that fails
// is not noticed here.
class Output {
 public:
  virtual ~Output() = default;
  // The names of the columns; the statement may stand on its first row already.
  virtual void begin(Statement& statement) = 0;
  virtual void row(Statement& statement) = 0;
  // After the last row: at which clocks the tables that were read were read, and the root of the
  // log there, the values that were read as others, and those that the register has never seen.
  // CSV has no place for it, and says the last two to `err`. Throws StoreError.
  virtual void end(Reading& reading) = 0;
  // In place of `end` when there are no more rows for a reason. JSON is closed with it as `error`,
  // text and CSV say it to `err`.
  virtual void break_off(const NoAnswer& why) = 0;
};

// Why there is none, of which nothing was printed: as of figures (answers/figure.h), and
// failure_json with error "timeout".
void write_no_answer(Writer& writer, const NoAnswer& why);
// The same in words alone, to `err`.
void say_no_answer(Writer& writer, const NoAnswer& why);

// The form that the writer asks for. `writer` must outlive it.
std::unique_ptr<Output> output_for(Writer& writer);

// Its form for people: a table whose widths come from the first thousand rows.
std::unique_ptr<Output> text_output(Writer& writer);

// What stands in a column, from 0, of the present row. A blob in hexadecimal digits, everything
// else as SQLite writes it; NULL is empty.
std::string text_at(Statement& statement, int column);
// The name of the column, which the statement may have given it.
std::string name_at(Statement& statement, int column);
// INTEGER or REAL; not a text of digits.
bool is_number(Statement& statement, int column);
bool is_null(Statement& statement, int column);

}  // namespace sogoc::sql
