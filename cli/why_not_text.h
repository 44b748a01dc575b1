// Why somebody is not counted, as people read it.
#pragma once
#include "cli/context.h"
#include "projections/explain/why_not.h"

namespace sogoc {

void print_why_not(Context& context, Asker& asker, const WhyNot& why);

// Nothing is recorded of it; returns the exit code for that.
ExitCode print_never_recorded(Context& context, Asker& asker, const NeverRecorded& never);

}  // namespace sogoc
