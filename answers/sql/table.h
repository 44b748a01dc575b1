// What a table of `sogoc sql` is: columns, what it can restrict by itself, and rows one at a time.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "projections/figures/evaluate.h"

namespace sogoc::sql {

using Value = DimensionValue;  // monostate: NULL; a truth is 1 or 0

enum class Use : std::uint8_t {
  shown,
  key,       // `= text` reads only what has it
  number,    // `= number` and ranges read only those
  argument,  // hidden; stands in the parentheses behind the table's name
  subtree,   // hidden; `= unit` and `IN (units)` read only what is under them
};

struct Column {
  std::string name;
  const char* type;  // TEXT or INTEGER
  Use use;
  std::string en, vi;
};

// What a statement demands of a column and the table meets by itself.
struct Condition {
  enum class Is : std::uint8_t { equal, at_least, above, at_most, below };
  std::size_t column = 0;
  Is is = Is::equal;
  std::vector<std::string> texts;  // one; of a subtree any of several
  std::int64_t number = 0;         // of a number
};
using Conditions = std::vector<Condition>;

// A question that cannot be answered so. Thrown by tables, printed by the command.
struct UsageException {
  UsageError why;
};

// One reading of a table. One thread.
class Rows {
 public:
  virtual ~Rows() = default;
  virtual bool next() = 0;  // to the first row, then to the next; false: there is none
  virtual Value value(std::size_t column) = 0;
  // Tells the present row from all others of the table, at any clocks; the same in every reading.
  virtual std::string identity() const = 0;
};

class Reading;

struct Table {
  const char* name;
  std::string en, vi;
  std::vector<Column> columns;
  // Throws UsageException. `reading` outlives the rows.
  std::unique_ptr<Rows> (*open)(Reading& reading, const Conditions& conditions);
};

// The condition on the column, null when there is none; for an argument its text, else empty.
const Condition* condition_on(const Conditions& conditions, std::size_t column);
std::string argument_of(const Conditions& conditions, std::size_t column);
// Whether the number meets a condition on a number.
bool meets(std::int64_t number, const Condition& condition);

// What no identifier of the register is need not be looked up.
bool may_be_identifier(const std::string& text);

}  // namespace sogoc::sql
