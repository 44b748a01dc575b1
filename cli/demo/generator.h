// The acts of a demo as lines of NDJSON for `import`, in the order of recording. The same scenario
// gives the same bytes on every machine. The generator is linked with the events alone: it cannot
// ask a projection.
#pragma once
#include <string>
#include <vector>

#include "cli/demo/scenario.h"

namespace sogoc::demo {

std::vector<std::string> generate(const Scenario& scenario);

}  // namespace sogoc::demo
