// Why a question has no answer. Two words for two reasons: what was asked for is not there, or what
// was asked is no question. Both are expected outcomes, so values and no exceptions; whoever
// answers prints them and chooses an exit code. Refusals of acts are recording.h's.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "events/timeline/state.h"
#include "events/words.h"

namespace sogoc {

// The unit, or whatever else was asked for, is not known at K: never recorded, recorded later, or
// void.
struct NotFound {
  // Its identifier, as it was asked for.
  std::string unit;
  // Identifiers that it may mean (knowledge/nearest_ids.h), the nearest first; may be empty.
  std::vector<std::string> nearest = {};
  // The same as people are told of them, `name (identifier)`; empty: as `nearest`.
  std::vector<std::string> called = {};
  // What the identifier names when that is no unit; none: nothing, or it is not looked at. Then its
  // name with the identifier, and of a village its commune's.
  SubjectClass instead_of = SubjectClass::none;
  std::string instead = {}, above = {};
};

// `; nearest: a, b`, behind a sentence that says what is not there; nothing of none. Pure.
inline Words nearest_words(const std::vector<std::string>& nearest) {
  std::string text;
  for (const auto& each : nearest) text += (text.empty() ? "" : ", ") + each;
  return text.empty() ? Words{} : Words{"; nearest: " + text, "; gần nhất: " + text};
}

// What of a question was wrong; a word for each is in the contract with programs
// (answers/json/failure.h).
enum class UsageReason : std::uint8_t {
  question,      // as a whole: what is asked for does not go together, or is not asked so
  command_line,  // the words of a command line and its options
  file,          // a file that is named, or what is in it
  figure,        // no such figure
  dimension,     // no such dimension
  value,         // no value of a dimension
  days,          // no day, no period, or none of that figure
  known_at,      // no K of this register
  kind,          // no kind of event
  field,         // no field of an event, or no value of one
  ambiguous,     // a name or identifier of several
  sql,           // a statement that SQLite or a table refuses
};

// The question is none, and what to try.
struct UsageError {
  Words message;
  // Empty when the message says it.
  Remedy remedy;
  UsageReason reason = UsageReason::question;
};

}  // namespace sogoc
