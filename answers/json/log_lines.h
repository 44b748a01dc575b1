// The JSON contract of the events of the log.
#pragma once

#include "answers/json/answer.h"
#include "answers/writer.h"

namespace sogoc {

// The event's line (event_line.h) with `event`, itself as it was recorded.
Json log_line_json(const RecordedEvent& recorded);

// A row for each position, without the event itself; all rows are held before the first is printed.
// Throws StoreError for a damaged log.
void print_log_csv(Writer& writer, const Register& in, const std::vector<std::uint64_t>& positions,
                   bool head);

}  // namespace sogoc
