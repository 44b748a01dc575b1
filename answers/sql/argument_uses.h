// Where the text of a statement names an argument of a table (asof, knownat, …). A condition by `=`
// or IN says what the table is asked (plan.h). Everywhere else the argument has the value that was
// asked for: it may be shown, handed to a function that is shown, grouped and ordered, but a
// comparison in HAVING, FILTER, CASE or an expression would look like a second condition, and
// answer "none" to a question that nobody put to the table.
#pragma once
#include <string>
#include <string_view>

namespace sogoc::sql {

// Throws UsageException when the text compares a column of this name, or of a name that it gives it
// by AS, elsewhere than in a condition of WHERE or ON. To be called when SQLite reads the
// argument's value. A column of another table is told by the name of its table before it.
void expect_shown(std::string_view statement, const std::string& argument);

}  // namespace sogoc::sql
