// Answers to questions as people read them.
#pragma once
#include "cli/context.h"
#include "cli/json/answer.h"

namespace sogoc {

inline constexpr const char* unknown_text = "–";  // of a dimension
std::string dimension_text(const DimensionValue& value);

void print_answer(Context& context, Asker& asker, const Answered& answered);

// The parts of an answer, for commands that print several as one table. The heading is a line
// without its end: figure and unit. The clocks say what was known and what was left out. The basis
// is the definition, the log and its root, so that somebody else can count the same.
void print_heading(Context& context, const Answered& answered);
void print_clocks(Context& context, Asker& asker, const Answered& answered);
void print_basis(Context& context, Asker& asker, const Answered& answered);

// Print why there is no answer, and return the code for it.
ExitCode print_no_answer(Context& context, const NotFound& missing);
ExitCode print_no_answer(Context& context, const UsageFault& fault);
Json fault_json(const Context& context, const UsageFault& fault);

}  // namespace sogoc
