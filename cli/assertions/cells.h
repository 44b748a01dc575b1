// Single cells of a row of assertions.
#pragma once
#include <variant>

#include "cli/assertions/sheet.h"
#include "projections/explain/statement.h"
#include "projections/figures/catalogue.h"

namespace sogoc::assertions {

// What is wrong with a cell; its value is that of the row.
Misunderstood bad_cell(const Row& row, const std::string& column, const std::string& rule,
                       Words message, Words remedy);

// `33040`, `>33000`, `<=10`, `≥`, `≤`; of a percentage with a decimal point and a sign `%` where
// they are written; `–` for none.
std::variant<Statement, Misunderstood> read_value(const Row& row, const FigureDefinition& figure);

// A whole number that may be below zero, `–` for 0. The cell is not empty.
std::variant<std::int64_t, Misunderstood> read_count(const Row& row, const std::string& column,
                                                     bool below_zero = false);

// True of a figure whose value is a percentage.
bool is_percentage(const FigureDefinition& figure);

}  // namespace sogoc::assertions
