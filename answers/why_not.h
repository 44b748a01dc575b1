// Why somebody is not counted, in the form asked for (projections/why_not/why_not.h). Text or JSON;
// with a CSV writer the text. Reads names and lines of events while printing: StoreError,
// CorruptRow. One thread, like `asker`.
#pragma once
#include "answers/writer.h"
#include "projections/why_not/why_not.h"

namespace sogoc {

// Of one who is counted: by which events. Else the first condition that fails, the event that
// decided it, and the nearest days and sizes of the log at which it is counted.
void write_why_not(Writer& writer, Asker& asker, const WhyNot& why);
// That nothing is recorded of it at K. In JSON as an answer with `error`, else to `err`, with the
// size to ask at when something is recorded later.
void write_never_recorded(Writer& writer, Asker& asker, const NeverRecorded& never);

}  // namespace sogoc
