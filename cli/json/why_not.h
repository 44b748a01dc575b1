// The JSON contract of why-not.
#pragma once
#include "cli/json/answer.h"
#include "projections/explain/why_not.h"

namespace sogoc {

Json why_not_json(Asker& asker, const WhyNot& why);
Json never_recorded_json(Asker& asker, const NeverRecorded& never);

}  // namespace sogoc
