// Conditions of a question as they are typed: `gender=female`, `villages=2|3`, `education=-`.
#pragma once
#include <optional>

#include "projections/figures/ask.h"

namespace sogoc {

// Adds each condition to `question.where`: several values are joined by `|`, and conditions on one
// dimension are joined too; a dash is what is not known. `youthUnion` takes true and false,
// `villages` a number of up to nine digits, any other name text. A UsageError: the first condition
// without `=`, or with a value of the wrong form; then the question is filled in part. Whether the
// figure has the dimension and the dimension the value is checked when it is evaluated. Pure.
std::optional<UsageError> read_conditions(const std::vector<std::string>& conditions,
                                          Question& question);

}  // namespace sogoc
