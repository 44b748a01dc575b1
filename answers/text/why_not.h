// Why somebody is not counted, as people read it. Reads names and lines of events: StoreError,
// CorruptRow. One thread, like `asker`.
#pragma once
#include "answers/writer.h"
#include "projections/why_not/why_not.h"

namespace sogoc {

// Who it is and whether it is counted, the events by which it is or the condition that fails, and
// the nearest days and sizes at which it is counted; then the source as of an answer. Each event is
// printed in full once and named by its position later on.
void print_why_not(Writer& writer, Asker& asker, const WhyNot& why);

// Says to `err` that nothing is recorded of it at K, what the identifier names instead, and the
// `--known-at` with which something is known.
void print_never_recorded(Writer& writer, Asker& asker, const NeverRecorded& never);
}  // namespace sogoc
