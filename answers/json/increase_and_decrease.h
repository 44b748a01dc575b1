// Form 1 for programs. docs/using.md lists the members. One thread, like `asker`.
#pragma once
#include "answers/json/json.h"
#include "answers/writer.h"
#include "projections/papers/increase_and_decrease.h"

namespace sogoc {

// One object: the unit, K, the periods with their residuals, and `rows` with a cell for each column
// and the commands that explain it.
Json form_json(const Writer& writer, Asker& asker, const std::string& unit,
               const IncreaseAndDecrease& form);
// A row a line: its name, letter and label, a number a column, and the commands.
void print_form_csv(Writer& writer, const std::string& unit, const IncreaseAndDecrease& form);

}  // namespace sogoc
