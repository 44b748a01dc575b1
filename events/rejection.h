// Why an input line was refused: a value that a caller prints or counts, never an exception.
#pragma once
#include <string>

#include "events/words.h"

namespace sogoc {

struct Rejection {
  std::string rule;   // stable code, such as "syntax.type"
  std::string field;  // dotted path from the line's object, with [index] for list items
  std::string value;  // the offending value as JSON text; empty when nothing was given
  Words detail;       // what is expected here; empty when the text of the rule says all
};

}  // namespace sogoc
