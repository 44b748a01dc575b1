// Conditions of a question as they are typed: `gender=female`, `villages=2|3`, `education=-`.
#pragma once
#include <optional>

#include "projections/figures/ask.h"

namespace sogoc {

// Adds each condition to `question.where`: several values are joined by `|`, a dash is what is not
// known. The first that is none is a usage error; then the question may be half filled. Whether the
// figure has the dimension is not looked at.
std::optional<UsageError> read_conditions(const std::vector<std::string>& conditions,
                                          Question& question);

}  // namespace sogoc
