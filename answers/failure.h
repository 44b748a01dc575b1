// What a program reads when a command could not do its work: one object, the last line of the data.
#pragma once
#include <string>

#include "store/store_error.h"

namespace sogoc {

// The reason's word in the contract (docs/using.md).
const char* word_of(StoreError::Reason reason);

// What failed, in the language that is asked for.
struct Failure {
  const char* error;   // "store", or "bug"
  const char* reason;  // of word_of; empty: none
  std::string message, remedy;
};

// {"error","reason","message","remedy"} on one line, with its line feed; what is empty is left out.
// Bytes of a message that are no UTF-8, as a path may have, become U+FFFD.
std::string failure_line(const Failure& failure);

}  // namespace sogoc
