// Answers to statements as text, CSV or JSON, row by row.
#pragma once
#include <memory>

#include "answers/sql/connection.h"

namespace sogoc::sql {

class Output {
 public:
  virtual ~Output() = default;
  virtual void begin(Statement& statement) = 0;
  virtual void row(Statement& statement) = 0;
  // After the last row: what the tables that were read were read at.
  virtual void end(Reading& reading) = 0;
  // In place of `end` when there are no more rows for a reason.
  virtual void break_off(const UsageError& why) = 0;
};

// `writer` must outlive it.
std::unique_ptr<Output> output_for(Writer& writer);

// Its form for people.
std::unique_ptr<Output> text_output(Writer& writer);

// What stands in a column of the present row. A blob in hexadecimal digits, everything else as
// SQLite writes it.
std::string text_at(Statement& statement, int column);
std::string name_at(Statement& statement, int column);
bool is_number(Statement& statement, int column);
bool is_null(Statement& statement, int column);

}  // namespace sogoc::sql
