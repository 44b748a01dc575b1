// Events as lines of a list, for the commands that name them.
#pragma once
#include "answers/json/event_line.h"
#include "answers/writer.h"

namespace sogoc {

// With what the event says at a size of the log where that differs.
std::string event_line_text(const Writer& writer, Register& in, std::uint64_t position,
                            std::uint64_t size);

// The same as one line of text, indented by two.
std::string event_line_text(const Writer& writer, const Event& event, std::uint64_t position);

}  // namespace sogoc
