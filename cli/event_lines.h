// Events as lines of a list, for the commands that name them.
#pragma once
#include "cli/context.h"
#include "cli/json/answer.h"

namespace sogoc {

// Position, identifier, kind, subject, days, recorder, decision; nothing of its body.
Json event_line_json(const Event& event, std::uint64_t position);
// The same as one line of text, indented by two.
std::string event_line_text(const Context& context, const Event& event, std::uint64_t position);

}  // namespace sogoc
