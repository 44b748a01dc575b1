// States of subjects as JSON objects.
#pragma once
#include "answers/json/answer.h"
#include "projections/knowledge/view.h"

namespace sogoc {

// Null for an unknown subject.
Json state_json(const StatePtr& state);

// What is known of a member as far as figures divide by it; empty for other subjects.
Json attributes_json(const StatePtr& state);

// The details of a member as known on the day: those given last, of every event up to it.
Json details_json(View& view, const std::string& member, Moment moment);

}  // namespace sogoc
