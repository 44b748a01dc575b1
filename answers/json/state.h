// States of subjects as JSON objects. Pure, safe from any thread.
#pragma once
#include "answers/json/answer.h"
#include "projections/rows/subject.h"

namespace sogoc {

// By class: a unit or village has its `phase`, a member its `place` (inCell, inTransit, left);
// texts that are empty and enums that are not given are null. Null for an unknown subject.
Json state_json(const StatePtr& state);

// What is known of a member as far as figures divide by it; members that are not known are left
// out, and other subjects give an empty object. Names are not among it.
Json attributes_json(const StatePtr& state);

}  // namespace sogoc
