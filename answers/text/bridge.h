// Bridges as people read them: a waterfall of lines, each with its events.
#pragma once
#include <limits>
#include <optional>

#include "answers/writer.h"
#include "projections/bridges/bridge.h"

namespace sogoc {

inline constexpr std::size_t all_events = std::numeric_limits<std::size_t>::max();

// Says how many of a list were not shown, when there are some.
void print_more(Writer& writer, std::size_t count, std::size_t shown);

// `events`: how many of each line are shown; how many more there are is said.
void print_bridge(Writer& writer, Asker& asker, const Explanation& explanation, std::size_t events);

// The name of a line: a figure, a class or cause, or a kind of event.
std::string line_text(const Writer& writer, const std::string& name);
// A number of the bridge with its sign.
std::string signed_text(const Writer& writer, const Bridge& bridge, std::int64_t number);

}  // namespace sogoc
