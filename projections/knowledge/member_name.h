// The name of a member: no state has it, so it is read from the events that state names when an
// answer shows it. A name is personal; figures never need one.
#pragma once
#include <string>

#include "projections/knowledge/view.h"

namespace sogoc {

// The name that was last given by the moment, as it stands at K; empty when none is or it was
// cleared. Reads the events that can carry one, the latest first. Throws what View throws. One
// thread.
std::string member_name(View& view, const std::string& member, Moment moment);

}  // namespace sogoc
