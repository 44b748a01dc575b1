// Bridges in the form asked for: what leads from one figure to another, on standard output.
#pragma once
#include "answers/writer.h"
#include "projections/bridges/bridge.h"

namespace sogoc {

// Text, one JSON object on a line (see json/bridge.h), or a CSV table with a head line.
//
// `events`: how many events of each line the text shows, 0 for none; JSON and CSV always have all
// of them. `asker` is the one that explained: lines of events, names and the root of the log are
// read through it while printing, so StoreError and CorruptRow may leave after part of the text was
// written. One thread, like `asker`.
void write_bridge(Writer& writer, Asker& asker, const Explanation& explanation, std::size_t events);

}  // namespace sogoc
