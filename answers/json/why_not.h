// The JSON contract of why-not. Both read lines of events through `asker`: StoreError, CorruptRow,
// one thread.
#pragma once
#include "answers/json/answer.h"
#include "projections/why_not/why_not.h"

namespace sogoc {

// The question as in an answer, `class` and `id`, and `counted`; then `by`, the events by which it
// is, or `reason` with its `code` and the `event` that decided it (see failing.h for what stands
// beside), and `nearest`: `days` and `knownAt`, nearest first, each with its event or null where an
// age is passed; an empty list: never.
Json why_not_json(Asker& asker, const WhyNot& why);
// failure_json of error `notFound` with the class as its reason, and the id under it. `first`: the
// K from which something is recorded of it, with the event; null: nowhere. `idOf`: what the
// identifier names instead.
Json never_recorded_json(const Writer& writer, Asker& asker, const NeverRecorded& never);

}  // namespace sogoc
