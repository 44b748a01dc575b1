// Events as lines that can be imported: what `sogoc export` prints, so that a register can be built
// again from it.
#pragma once
#include <string>

#include "events/entry.h"

namespace sogoc {

// The line as import takes it, without a line feed, and as it was recorded, corrections not
// applied. `recorded` stands in it, behind the id, under a simulated clock only, for only there the
// input gives it. Safe from any thread.
std::string exported_line(const Event& event, bool simulated_clock);

}  // namespace sogoc
