// Why somebody is not counted, as people read it.
#pragma once
#include "answers/writer.h"
#include "projections/why_not/why_not.h"

namespace sogoc {

void print_why_not(Writer& writer, Asker& asker, const WhyNot& why);

// That nothing is recorded of it, beside the data.
void print_never_recorded(Writer& writer, Asker& asker, const NeverRecorded& never);

}  // namespace sogoc
