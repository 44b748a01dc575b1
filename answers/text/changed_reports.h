// What was just recorded, and the published reports that it changes.
#pragma once
#include "answers/json/answer.h"
#include "answers/writer.h"
#include "projections/papers/reports.h"

namespace sogoc {

// Says beside the data which cells of published reports are others than before size `from`, when
// they are; and returns them as JSON objects. `kept`: false for a dry run.
Json say_changed_reports(const Writer& writer, Register& reg, std::uint64_t from, bool kept);

}  // namespace sogoc
