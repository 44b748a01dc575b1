// Lines of events from the words of a command line: `key=value`, `details.name=…`, `key:=JSON`. A
// key is one of the envelope, or a field of the body of the kind. The type comes from the schema;
// lists of identifiers are separated by commas. What is wrong is a usage error with what to try.
// Thread-safe.
#pragma once
#include <string>
#include <variant>
#include <vector>

#include "projections/knowledge/live_events.h"
#include "projections/refused.h"

namespace sogoc {

// The line of an event of the kind.
std::variant<std::string, UsageError> line_of_words(const std::string& kind,
                                                    const std::vector<std::string>& pairs);

// The line that voids the event with the identifier.
std::variant<std::string, UsageError> void_line(const std::string& event, const std::string& reason,
                                                const std::vector<std::string>& pairs);

struct Amendment {
  std::string event;      // identifier of the event amended
  std::string effective;  // the right day; empty: as it is
  std::string reason;
  std::vector<std::string> pairs;
};
// The line that amends the event as it stands in `live`.
std::variant<std::string, UsageError> amendment_line(const LiveEvent& live,
                                                     const Amendment& amendment);

// The line with the time of its recording, when it states none. `line` is a JSON object.
std::string recorded_at(const std::string& line, Instant instant);

}  // namespace sogoc
