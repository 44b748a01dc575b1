// The acts of a demo as lines of NDJSON for `import`, in the order of recording. The same scenario
// gives the same bytes on every machine. The generator is linked with the events alone: it cannot
// ask a projection, so figures that come out right were not copied into it.
#pragma once
#include <string>
#include <vector>

#include "cli/demo/scenario.h"

namespace sogoc::demo {

// All lines of the province and its neighbours, without line feeds, with `recorded` for a simulated
// clock. Holds all of it in memory. Throws std::logic_error when the scenario asks for more than
// can happen, or when what was generated is not what it asks for. Pure.
std::vector<std::string> generate(const Scenario& scenario);

}  // namespace sogoc::demo
