// The condition that fails, in words.
#pragma once
#include <string>

#include "cli/context.h"
#include "projections/explain/why_not.h"

namespace sogoc {

// One line, without the event that decided it. `why` has a failing condition.
std::string failing_text(const Context& context, const WhyNot& why);

}  // namespace sogoc
