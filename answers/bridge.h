// Bridges in the form asked for.
#pragma once
#include "answers/writer.h"
#include "projections/bridges/bridge.h"

namespace sogoc {

// `events`: how many of each line are shown in text; JSON and CSV have them all.
void write_bridge(Writer& writer, Asker& asker, const Explanation& explanation, std::size_t events);

}  // namespace sogoc
