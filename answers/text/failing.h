// The condition that fails, in words. The conditions and their codes are those of
// projections/figures/failing.h; each has one sentence in failing.cc.
#pragma once
#include <string>

#include "answers/writer.h"
#include "projections/why_not/why_not.h"

namespace sogoc {

// One line without a line feed, without the event that decided it. Throws std::logic_error for a
// code that has no sentence; reads names of units through the view of `why`.
//
// REQUIRES: `why` has a failing condition.
std::string failing_text(const Writer& writer, const WhyNot& why);

}  // namespace sogoc
