// The JSON contract of why-not.
#pragma once
#include "answers/json/answer.h"
#include "projections/why_not/why_not.h"

namespace sogoc {

// `counted`; then `by`, the events by which it is, or `reason` with its `code` and the `event` that
// decided it (see failing.h for what stands beside), and `nearest`: `days` and `knownAt`, nearest
// first, each with its event or null where an age is passed; an empty list: never.
Json why_not_json(Asker& asker, const WhyNot& why);
// `first`: where something is recorded of it later; null: nowhere. `idOf`: what it names instead.
Json never_recorded_json(Asker& asker, const NeverRecorded& never);

}  // namespace sogoc
