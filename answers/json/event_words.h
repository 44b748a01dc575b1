// Lines of events from the words of a command line: `key=value`, `details.name=…`, `key:=JSON`. A
// key is one of the envelope, or a field of the body of the kind (event_fields.h), or the words of
// either (event_keys.h). The type comes from the schema: numbers, true and false are checked, lists
// of identifiers are separated by commas, days stay text. Whether the event may be recorded is for
// the recorder to say.
//
// What is wrong (an unknown kind or field, a value of another type, a key given twice) is a usage
// error with what to try. Pure, safe from any thread.
#pragma once
#include <string>
#include <variant>
#include <vector>

#include "projections/knowledge/live_events.h"
#include "projections/refused.h"

namespace sogoc {

// The line of an event of the kind, as `import` reads it, without a line feed.
std::variant<std::string, UsageError> line_of_words(const std::string& kind,
                                                    const std::vector<std::string>& pairs);

// The same of one pair, whatever else the kind requires: the pair comes first, so that read_event
// judges it before it misses anything.
std::variant<std::string, UsageError> line_of_one_word(const std::string& kind,
                                                       const std::string& pair);

// The line that voids the event with the identifier; the pairs add to it. Whether there is such an
// event is not looked at.
std::variant<std::string, UsageError> void_line(const std::string& event, const std::string& reason,
                                                const std::vector<std::string>& pairs);

// What `amend` was given.
struct Amendment {
  std::string event;      // identifier of the event amended
  std::string effective;  // the right day; empty: as it is
  std::string reason;
  std::vector<std::string> pairs;
};
// The line that amends the event as it stands in `live`: pairs of the body or the decision are laid
// over what they say now, and each of the two is stated as a whole when it is another one then,
// since an amendment replaces it as a whole. A usage error when nothing would change.
std::variant<std::string, UsageError> amendment_line(const LiveEvent& live,
                                                     const Amendment& amendment);

// The pairs of which line_of_words makes what the event says as it stands in `live`: its day, its
// body and its decision, in the order of the schema; each but items of lists and what is in them
// once.
std::vector<std::string> words_of(const LiveEvent& live);

// The fields of eventAmended, as pairs, that let the event say what the pairs of its own kind do
// instead of what it says in `live`: what is not among them is taken away. Only what becomes
// another one; a usage error when nothing would.
std::variant<std::vector<std::string>, UsageError> words_of_amendment(
    const LiveEvent& live, const std::vector<std::string>& pairs);

// The line with the time of its recording, when it states none: for a simulated clock.
//
// REQUIRES: `line` is a JSON object.
std::string recorded_at(const std::string& line, Instant instant);

}  // namespace sogoc
