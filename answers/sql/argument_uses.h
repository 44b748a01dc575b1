// Where the text of a statement names an argument of a table (asof, knownat, …). A condition by `=`
// or IN says what the table is asked (plan.h). Everywhere else the argument has the value that was
// asked for: it may be shown, grouped and ordered, but a comparison in HAVING, FILTER, CASE or an
// expression would look like a second condition, and answer "none" to a question that nobody put to
// the table.
#pragma once
#include <string>
#include <string_view>

namespace sogoc::sql {

// Throws UsageException when the text compares a column of this name elsewhere than in a condition
// of WHERE or ON. To be called when SQLite reads the argument's value: a column of another table
// may have the name. A name that the statement gives it itself (SELECT asof AS d) is not followed.
void expect_shown(std::string_view statement, const std::string& argument);

}  // namespace sogoc::sql
