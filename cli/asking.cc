#include "cli/asking.h"

#include "answers/figure.h"
#include "answers/text/answer.h"
#include "answers/text/bridge.h"
#include "events/shown.h"

namespace sogoc {

std::optional<KnownAt> known_asked(const Context& context, Register& in, const std::string& text) {
  const auto known = resolve_known_at(in, text);
  if (const auto* bad = std::get_if<UsageError>(&known)) {
    context.usage(*bad);
    return std::nullopt;
  }
  say_notes(context, std::get<KnownAt>(known).notes, in.facts().time_zone);
  return std::get<KnownAt>(known);
}

std::optional<std::size_t> events_shown(const std::string& text) {
  if (text == "all") return all_events;
  // Nine digits fit into any number here, so std::stoul below cannot fail.
  if (text.empty() || text.size() > 9 || text.find_first_not_of("0123456789") != text.npos)
    return std::nullopt;
  return std::stoul(text);
}

ExitCode not_a_number_of_events(const Context& context, const std::string& text) {
  return context.usage(
      {as_typed(text) + " is no number of events", as_typed(text) + " không phải số sự việc"},
      "--events all, --events 20");
}

ExitCode no_answer(Context& context, const NotFound& missing) {
  write_no_answer(context, missing);
  return ExitCode::not_found;
}

ExitCode no_answer(Context& context, const UsageError& error) {
  write_no_answer(context, error);
  return ExitCode::usage;
}

ExitCode code_of(Asked asked) {
  switch (asked) {
    case Asked::answered:
      return ExitCode::ok;
    case Asked::not_found:
      return ExitCode::not_found;
    case Asked::usage:
      return ExitCode::usage;
  }
  // Not reached; no default, so that the compiler names a case that is forgotten.
  return ExitCode::bug;
}

}  // namespace sogoc
