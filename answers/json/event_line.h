// Events as JSON objects of a list, for answers that name them. A line says which event it is; what
// the event says is json/event.h's.
#pragma once
#include "answers/json/answer.h"

namespace sogoc {

// The columns of an event's line in CSV: the keys of event_line_json, which leaves out `subject`
// and `reason` where there is none.
inline const std::vector<std::string> event_columns = {
    "position", "id",       "kind", "subject",  "effective",
    "recorded", "decision", "by",   "operator", "reason"};

// What the event is about: the identifier of its subject, of a correction that of the event that it
// names, of a document its symbol, of a rule set its name; empty when there is nothing of the kind.
std::string target_of(schema::Body::Reader body);

// As it was recorded: `effective` is null for an event without a day, such as a correction,
// `recorded` for the opening of a register with a simulated clock, `decision` (the symbol of the
// paper) and `by` where none is stated. Of a correction `reason`, of a leaving `cause`.
Json event_line_json(const Event& event, std::uint64_t position);
// The same with what the event says at `size` where that differs: `amendedTo`, the day, and
// `amendedBy`, the position of the last correction that changed it; `cause` as it stands then. Of
// a correction `changes`, the
// fields of the event that it is of, each with `field`, `before` and `after` (json/correction.h).
// Reads the log: StoreError, CorruptRow.
//
// REQUIRES: position < size.
Json event_line_json(Register& in, std::uint64_t position, std::uint64_t size);

}  // namespace sogoc
