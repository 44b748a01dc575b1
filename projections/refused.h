// Why a question has no answer. Two words for two reasons: what was asked for is not there, or what
// was asked is no question. Both are expected outcomes, so values and no exceptions; whoever
// answers prints them and chooses an exit code. Refusals of acts are recording.h's.
#pragma once
#include <string>
#include <vector>

#include "events/words.h"

namespace sogoc {

// The unit, or whatever else was asked for, is not known at K: never recorded, recorded later, or
// void.
struct NotFound {
  // Its identifier, as it was asked for.
  std::string unit;
  // Identifiers that it may mean (knowledge/nearest_ids.h), the nearest first; may be empty.
  std::vector<std::string> nearest = {};
};

// `; nearest: a, b`, behind a sentence that says what is not there; nothing of none. Pure.
inline Words nearest_words(const std::vector<std::string>& nearest) {
  std::string text;
  for (const auto& each : nearest) text += (text.empty() ? "" : ", ") + each;
  return text.empty() ? Words{} : Words{"; nearest: " + text, "; gần nhất: " + text};
}

// The question is none, and what to try.
struct UsageError {
  Words message;
  // Empty when the message says it.
  Remedy remedy;
};

}  // namespace sogoc
