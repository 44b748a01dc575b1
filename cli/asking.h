// What commands that ask have in common: the K of an option, and the exit code of no answer.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "answers/figure.h"
#include "cli/context.h"
#include "projections/knowledge/known_at.h"

namespace sogoc {

// The K of --known-at. Says on stderr when it cuts through an act; nothing when it is none, which
// is printed too and is ExitCode::usage.
std::optional<KnownAt> known_asked(const Context& context, Register& in, const std::string& text);

// The number that `--events` names; nothing when it is none, which the second function says.
std::optional<std::size_t> events_shown(const std::string& text);
ExitCode not_a_number_of_events(const Context& context, const std::string& text);

// Print why there is no answer, and return the code for it.
ExitCode no_answer(Context& context, const NotFound& missing);
ExitCode no_answer(Context& context, const UsageError& error);

ExitCode code_of(Asked asked);

}  // namespace sogoc
