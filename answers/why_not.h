// Why somebody is not counted, in the form asked for.
#pragma once
#include "answers/writer.h"
#include "projections/why_not/why_not.h"

namespace sogoc {

void write_why_not(Writer& writer, Asker& asker, const WhyNot& why);
// In JSON as an answer, else beside the data.
void write_never_recorded(Writer& writer, Asker& asker, const NeverRecorded& never);

}  // namespace sogoc
