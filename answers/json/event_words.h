// Events from the words of a command line: `key=value`, `details.name=…`, `key:=JSON`.
#pragma once
#include <variant>

#include "answers/json/answer.h"
#include "events/kinds/kind.h"

namespace sogoc {

// Lays the pairs over `event`, a line's object: a key of the envelope, or a field of the body of
// `kind`. The type comes from the schema; lists of identifiers are separated by commas.
std::variant<Json, UsageError> lay_words(Json event, const std::string& kind,
                                         const std::vector<std::string>& pairs);

}  // namespace sogoc
