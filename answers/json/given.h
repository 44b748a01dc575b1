// A figure beside what a paper states of it, as JSON: with as many digits as tell the two apart.
// Pure, safe from any thread.
#pragma once
#include <vector>

#include "answers/json/json.h"
#include "projections/papers/statement.h"

namespace sogoc {

// As bounds_json of numbers.h has it, null for nothing; where the value does not meet the
// statements and an answer's own digits would not show it, with more of them.
Json given_json(const std::vector<Statement>& statements, const Given& given);

// Given less stated, at three digits or as many more as tell the two apart; null where there is no
// difference to be told.
Json difference_json(const Statement& statement, const Given& given);

}  // namespace sogoc
