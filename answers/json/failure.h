// What a program reads when a command could not do its work: one object, the last line of the data.
// docs/contract.md has the words for programs.
#pragma once
#include <string>

#include "answers/json/json.h"
#include "answers/writer.h"
#include "projections/refused.h"
#include "store/store_error.h"

namespace sogoc {

// The reason's word in the contract.
const char* word_of(StoreError::Reason reason);
const char* word_of(UsageReason reason);

// What failed, in the language that is asked for.
struct Failure {
  const char* error;   // "usage", "notFound", "refused", "store", "timeout", "stopped" or "bug"
  std::string reason;  // of word_of, the class of what is not there, or the rule that refuses
  std::string message;
  std::string hint;  // what to try; empty: nothing
};

// {"error","reason","message","hint"}, the hint null when it is empty; the caller may add members.
Json failure_json(const Failure& failure);
// The same on one line, with its line feed. Bytes of a message that are no UTF-8, as a path may
// have, become U+FFFD.
std::string failure_line(const Failure& failure);

// Why a question has no answer, in the language of the writer.
Failure failure_of(const Writer& writer, const UsageError& error);
std::string usage_failure_line(const Writer& writer, const UsageError& error);

}  // namespace sogoc
