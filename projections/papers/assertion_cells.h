// Single cells of a row of assertions.
#pragma once
#include <variant>

#include "projections/figures/catalogue.h"
#include "projections/papers/assertion_sheet.h"
#include "projections/papers/increase_and_decrease.h"
#include "projections/papers/statement.h"

namespace sogoc::assertions {

// What is wrong with a cell; its value is that of the row.
SheetError bad_cell(const Row& row, const std::string& column, const std::string& rule,
                    Words message, Words remedy);

// `33040`, `>33000`, `<=10`, `≥`, `≤`; of a percentage with a decimal point and a sign `%` where
// they are written; `–` for none.
std::variant<Statement, SheetError> read_value(const Row& row, const FigureDefinition& figure);

// A whole number that may be below zero, `–` for 0. The cell is not empty.
std::variant<std::int64_t, SheetError> read_count(const Row& row, const std::string& column,
                                                  bool below_zero = false);

// True of a figure whose value is a percentage.
bool is_percentage(const FigureDefinition& figure);

}  // namespace sogoc::assertions
