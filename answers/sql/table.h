// What a table of `sogoc sql` is: columns, what it can restrict by itself, and rows one at a time.
// Knows nothing of SQLite, so a table is written and tested without it.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "projections/figures/evaluate.h"
#include "projections/refused.h"

namespace sogoc::sql {

using Value = DimensionValue;  // monostate: NULL; a truth is 1 or 0

// What a statement may do with a column so that the table reads less. Every other condition SQLite
// checks by itself.
enum class Use : std::uint8_t {
  shown,
  key,       // `= text` reads only what has it
  number,    // `= number` and ranges read only those
  argument,  // hidden; stands in the parentheses behind the table's name
  subtree,   // hidden; `= unit` and `IN (units)` read only what is under them
};

// The name is unique in its table, case aside; `en` and `vi` say what stands in it.
struct Column {
  std::string name;
  const char* type;  // TEXT or INTEGER
  Use use;
  std::string en, vi;
  // The list that its values are of: a dimension's open one (unknown_values.h), or a closed one
  // (closed_lists.h); null: none.
  const char* open_list = nullptr;
};

// What a statement demands of a column and the table meets by itself.
struct Condition {
  enum class Is : std::uint8_t { equal, at_least, above, at_most, below };
  std::size_t column = 0;
  Is is = Is::equal;
  std::vector<std::string> texts;  // one; of a subtree any of several
  std::int64_t number = 0;         // of a number
  bool stated = false;             // the statement has the text in it, or a list of texts
};
using Conditions = std::vector<Condition>;

// A question that cannot be answered so, or about what is not there. Thrown by tables through
// SQLite (Connection::guarded), caught where the statement is run. No std::exception.
struct UsageException {
  UsageError why;
};
struct NotFoundException {
  NotFound what;
};

// One reading of a table at one setting of the clocks (of ratings, one a year). Throws
// UsageException, Stopped, StoreError and CorruptRow. One thread.
class Rows {
 public:
  virtual ~Rows() = default;
  virtual bool next() = 0;  // to the first row, then to the next; false: there is none
  // Of the present row; `column` is an index into the table's columns, hidden ones included.
  // An argument gives what was asked for, a subtree nothing: UsageException for it, and where
  // nothing was asked. So no condition that SQLite checks by itself is compared with a default that
  // nobody wrote.
  virtual Value value(std::size_t column) = 0;
  // Tells the present row from all others of the table, at any clocks; the same in every reading.
  virtual std::string identity() const = 0;
};

class Reading;

// One table: constants and a function. Its texts are what `--schema` prints.
struct Table {
  const char* name;
  std::string en, vi;
  std::vector<Column> columns;
  // Begins a reading that meets all of the conditions. Throws UsageException for arguments that are
  // none. `reading` outlives the rows, the conditions do not.
  std::unique_ptr<Rows> (*open)(Reading& reading, const Conditions& conditions);
};

// The first condition on the column, null when there is none, which lives as long as `conditions`;
// for an argument its text, else empty.
const Condition* condition_on(const Conditions& conditions, std::size_t column);
std::string argument_of(const Conditions& conditions, std::size_t column);
// That a statement reads an argument of a table that it does not give.
UsageException argument_not_given(const std::string& name);
// Whether the number meets a condition on a number.
bool meets(std::int64_t number, const Condition& condition);

// False for a text that no identifier of the register can be (empty, longer than longest_id, not
// printable ASCII) and that need not be looked up.
bool may_be_identifier(const std::string& text);

}  // namespace sogoc::sql
