// Events as lines of a list, for the commands that name them: position, day, kind, what it is
// about, identifier, decision, time of recording and who recorded it. Indented by two, without a
// line feed.
#pragma once
#include "answers/json/event_line.h"
#include "answers/writer.h"

namespace sogoc {

// With what the event says at `size` where that differs: the amended day, the last correction.
// Throws StoreError and CorruptRow.
//
// REQUIRES: position < size.
std::string event_line_text(const Writer& writer, Register& in, std::uint64_t position,
                            std::uint64_t size);

// As it was recorded. Pure.
std::string event_line_text(const Writer& writer, const Event& event, std::uint64_t position);

}  // namespace sogoc
