// Why an input line was refused before it was an event: a value that a caller prints or counts,
// never an exception. A rejection is of a line; a violation (timeline/world.h) is of a rule that a
// live event breaks; a refusal is of an act and names one of the two.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "events/words.h"

namespace sogoc {

struct Rejection {
  // Stable code, such as "syntax.type"; its text is in rule_texts.h.
  std::string rule;
  // Dotted path from the line's object, with [index] for list items; empty: the line as a whole.
  std::string field;
  // The offending value as JSON text; empty when nothing was given.
  std::string value;
  // What is expected here; empty when the text of the rule says all.
  Words detail;
  // What to do, where the rule has several remedies; empty: that of the text of the rule.
  Words remedy = {};
  // Of syntax.missing all fields that are missed, as `field`, which is the first; empty: that one.
  std::vector<std::string> missing = {};
};

// Nothing: it is accepted.
using MaybeRejection = std::optional<Rejection>;

}  // namespace sogoc
