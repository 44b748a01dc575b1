// States of subjects as JSON objects.
#pragma once
#include "answers/json/answer.h"
#include "projections/rows/subject.h"

namespace sogoc {

// Null for an unknown subject.
Json state_json(const StatePtr& state);

// What is known of a member as far as figures divide by it; empty for other subjects.
Json attributes_json(const StatePtr& state);

}  // namespace sogoc
