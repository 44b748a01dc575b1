// What commands that ask have in common: the K of an option, the number of events to show, and the
// exit code of no answer. What is wrong is printed here, so that a command only returns.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "answers/figure.h"
#include "cli/context.h"
#include "projections/knowledge/known_at.h"

namespace sogoc {

// The K that `--known-at` names (projections/knowledge/known_at.h). Says on stderr what has
// to be said of it; nothing when it is none, which is printed too and is ExitCode::usage. Throws
// what resolve_known_at throws. One thread, like `in`.
std::optional<KnownAt> known_asked(const Context& context, Register& in, const std::string& text);

// The number that `--events` names: `all`, or at most nine digits; nothing for other text, which
// not_a_number_of_events says. Pure.
std::optional<std::size_t> events_shown(const std::string& text);
ExitCode not_a_number_of_events(const Context& context, const std::string& text);

// Print why there is no answer, in JSON as an answer (answers/figure.h), and return the code for
// it: not_found or usage.
ExitCode no_answer(Context& context, const NotFound& missing);
ExitCode no_answer(Context& context, const UsageError& error);

// ok, not_found or usage.
ExitCode code_of(Asked asked);

}  // namespace sogoc
