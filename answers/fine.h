// Numbers of more than three digits behind the point, for figures beside what papers state of them.
// Pure, safe from any thread.
#pragma once
#include <string>

#include "projections/papers/statement.h"

namespace sogoc {

// With a point and without zeros at the end, as JSON takes it: -0.00003.
std::string plain_text(Fine number);

// The difference as it is shown: with three digits, or as many more as tell the two apart.
std::optional<Fine> shown_difference(const Statement& statement, const Given& given);

}  // namespace sogoc
