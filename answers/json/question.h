// Questions as JSON.
#pragma once
#include <string_view>

#include "projections/figures/ask.h"

namespace sogoc {

// A question as one JSON object with the names of the answer: figure, unit, asOf, from, to, period,
// knownAt, structureAsOf, countBy, by, where. Unknown keys and wrong types are usage errors.
// Thread-safe.
std::variant<Question, UsageError> question_from_json(std::string_view text);

}  // namespace sogoc
