// What was just recorded, and the published reports that it changes.
#pragma once
#include "cli/json/answer.h"
#include "cli/open.h"
#include "projections/explain/reports.h"

namespace sogoc {

// Says on stderr which cells of published reports are others than before size `from`, when they
// are; and returns them as JSON objects. `kept`: false for a dry run.
Json say_changed_reports(const Context& context, OpenRegister& open, std::uint64_t from, bool kept);

}  // namespace sogoc
