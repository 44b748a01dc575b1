// A figure beside what a paper states of it, as people read it: with as many digits as tell the two
// apart. Pure, safe from any thread.
#pragma once
#include <string>
#include <vector>

#include "answers/writer.h"
#include "projections/papers/statement.h"

namespace sogoc {

// As bounds_text of text.h has it; where the value does not meet the statements and an answer's own
// digits would not show it, with more of them.
std::string given_text(const Writer& writer, const std::vector<Statement>& statements,
                       const Given& given, const char* unit = "");

// Given less stated with its sign, at three digits or as many more as tell the two apart; a dash
// where there is no difference to be told.
std::string difference_text(const Writer& writer, const Statement& statement, const Given& given);

}  // namespace sogoc
