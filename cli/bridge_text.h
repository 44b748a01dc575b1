// Bridges as people read them: a waterfall of lines, each with its events.
#pragma once
#include <limits>
#include <optional>

#include "cli/context.h"
#include "projections/explain/bridge.h"

namespace sogoc {

inline constexpr std::size_t all_events = std::numeric_limits<std::size_t>::max();

// The number that `--events` names; nothing when it is none, which the second function says.
std::optional<std::size_t> events_shown(const std::string& text);
ExitCode not_a_number_of_events(const Context& context, const std::string& text);

// Says how many of a list were not shown, when there are some.
void print_more(Context& context, std::size_t count, std::size_t shown);

// `events`: how many of each line are shown; how many more there are is said.
void print_bridge(Context& context, Asker& asker, const Explanation& explanation,
                  std::size_t events);

// The name of a line: a figure, a class or cause, or a kind of event.
std::string line_text(const Context& context, const std::string& name);
// A number of the bridge with its sign.
std::string signed_text(const Context& context, const Bridge& bridge, std::int64_t number);

}  // namespace sogoc
