// Why a question has no answer. Two words for two reasons: what was asked for is not there, or what
// was asked is no question. Both are expected outcomes, so values and no exceptions; whoever
// answers prints them and chooses an exit code. Refusals of acts are recording.h's.
#pragma once
#include <string>

#include "events/words.h"

namespace sogoc {

// The unit, or whatever else was asked for, is not known at K: never recorded, recorded later, or
// void.
struct NotFound {
  // Its identifier, as it was asked for.
  std::string unit;
};

// The question is none, and what to try.
struct UsageError {
  Words message;
  // Empty when the message says it.
  Remedy remedy;
};

}  // namespace sogoc
