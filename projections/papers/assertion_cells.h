// Single cells of a row of assertions, read strictly: what a person typed into a table is
// understood in one way or named as a fault. Pure, safe from any thread.
#pragma once
#include <variant>

#include "projections/figures/catalogue.h"
#include "projections/papers/assertion_sheet.h"
#include "projections/papers/increase_and_decrease.h"
#include "projections/papers/statement.h"

namespace sogoc::assertions {

// What is wrong with a cell; line and value are those of the row. `rule`: see SheetError.
SheetError bad_cell(const Row& row, const std::string& column, const std::string& rule,
                    Words message, Words remedy);

// The cell `value` as a statement on the figure: `33040`, `>33000`, `<=10`, `≥`, `≤`; of a
// percentage with a decimal point, at most three digits behind it, and a sign `%` where they are
// written; `–` for none. At most twelve digits; no grouping, since a point that groups in one
// language is a decimal point in another. Else the fault `value`.
std::variant<Statement, SheetError> read_value(const Row& row, const FigureDefinition& figure);

// A whole number of at most twelve digits, `–` for 0; with `below_zero` also one behind a `-`. Else
// the fault `value`, of an empty cell `missing`.
std::variant<std::int64_t, SheetError> read_count(const Row& row, const std::string& column,
                                                  bool below_zero = false);

// True of a figure whose value is a percentage, and so is stated with decimals.
bool is_percentage(const FigureDefinition& figure);

}  // namespace sogoc::assertions
