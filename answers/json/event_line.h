// Events as JSON objects of a list, for answers that name them.
#pragma once
#include "answers/json/answer.h"

namespace sogoc {

// The columns of an event's line in CSV: the keys of event_line_json.
inline const std::vector<std::string> event_columns = {
    "position", "id", "kind", "subject", "effective", "recorded", "decision", "by", "operator"};

// What the event is about: its subject, or for a correction the event that it names.
std::string target_of(schema::Body::Reader body);

// Position, identifier, kind, subject, days, recorder, decision; nothing of its body.
Json event_line_json(const Event& event, std::uint64_t position);
// With what the event says at a size of the log where that differs: amendedTo, amendedBy.
Json event_line_json(Register& in, std::uint64_t position, std::uint64_t size);

}  // namespace sogoc
