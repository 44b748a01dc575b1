// Events as lines that can be imported.
#pragma once
#include <string>

#include "events/entry.h"

namespace sogoc {

// The line as import takes it, without a line feed; `recorded` stands in it under a simulated clock
// only, for only there the input gives it. Thread-safe.
std::string exported_line(const Event& event, bool simulated_clock);

}  // namespace sogoc
