// Questions as JSON: the lines of `sogoc figure --queries FILE`.
#pragma once
#include <string_view>

#include "projections/figures/ask.h"

namespace sogoc {

// A question as one JSON object with the names of the answer: figure, unit, asOf, from, to, period,
// knownAt, structureAsOf, countBy as texts, by as a text or a list of texts, where as an object of
// one value or a list for each dimension. What is not JSON, an unknown key, one that stands twice
// or a value of another type is a usage error; that the figure and the days make sense is asked
// later (Asker). Pure, safe from any thread.
std::variant<Question, UsageError> question_from_json(std::string_view text);

}  // namespace sogoc
