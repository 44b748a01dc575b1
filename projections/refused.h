// Why a question has no answer.
#pragma once
#include <string>

#include "events/words.h"

namespace sogoc {

// The unit, or whatever else was asked for, is not known at K.
struct NotFound {
  std::string unit;
};

// The question is none, and what to try.
struct UsageError {
  Words message;
  std::string remedy;  // what to write instead; empty when the message says it
};

}  // namespace sogoc
