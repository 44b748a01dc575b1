// Events as lines of a list, for the commands that name them.
#pragma once
#include "cli/context.h"
#include "cli/json/answer.h"

namespace sogoc {

// The columns of an event's line in CSV: the keys of event_line_json.
inline const std::vector<std::string> event_columns = {
    "position", "id", "kind", "subject", "effective", "recorded", "decision", "by", "operator"};

// Position, identifier, kind, subject, days, recorder, decision; nothing of its body.
Json event_line_json(const Event& event, std::uint64_t position);
// With what the event says at a size of the log where that differs: amendedTo, amendedBy.
Json event_line_json(Register& in, std::uint64_t position, std::uint64_t size);
std::string event_line_text(const Context& context, Register& in, std::uint64_t position,
                            std::uint64_t size);

// The same as one line of text, indented by two.
std::string event_line_text(const Context& context, const Event& event, std::uint64_t position);

}  // namespace sogoc
