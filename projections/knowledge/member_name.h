// The name of a member, which stands in the events only: no projection keeps it.
#pragma once
#include <string>

#include "projections/knowledge/view.h"

namespace sogoc {

// The name that was last given by the moment, as it stands at K; empty when none is or it was
// cleared. Reads the events that can carry one, the latest first.
std::string member_name(View& view, const std::string& member, Moment moment);

}  // namespace sogoc
