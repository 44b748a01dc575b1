// The condition that fails, in words.
#pragma once
#include <string>

#include "answers/writer.h"
#include "projections/why_not/why_not.h"

namespace sogoc {

// One line, without the event that decided it. `why` has a failing condition.
std::string failing_text(const Writer& writer, const WhyNot& why);

}  // namespace sogoc
