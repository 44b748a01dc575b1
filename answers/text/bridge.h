// Bridges as people read them: a waterfall of lines, each with its events. Number, bar and events
// of a line stand below each other so that it can be added up by hand.
#pragma once
#include <limits>
#include <optional>

#include "answers/writer.h"
#include "projections/bridges/bridge.h"

namespace sogoc {

// What `--events all` means.
inline constexpr std::size_t all_events = std::numeric_limits<std::size_t>::max();

// Says how many of a list were not shown, when there are some, and which option shows them.
void print_more(Writer& writer, std::size_t count, std::size_t shown);

// Heading and filters as of the second end; then part by part its ends and lines, with a bar that
// shows the running total on one scale; at last what is to be known beside each end, and the
// source. `events`: how many of each line are shown; how many more there are is said, unless it is
// 0. Throws StoreError and CorruptRow. One thread, like `asker`.
void print_bridge(Writer& writer, Asker& asker, const Explanation& explanation, std::size_t events);

// The name of a line in the language: a figure, a class or cause (bridges/causes.h), or a kind of
// event.
std::string line_text(const Writer& writer, const std::string& name);
// A number of the bridge with its sign, grouped; an amount with its decimals.
std::string signed_text(const Writer& writer, const Bridge& bridge, std::int64_t number);

}  // namespace sogoc
