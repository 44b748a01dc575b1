// Commands that are named beside an answer, to be copied into a shell.
#pragma once
#include <string>

#include "answers/writer.h"
#include "projections/figures/ask.h"

namespace sogoc {

// `sogoc explain` of the question, with the options that it has and what the writer advises with.
// Pure.
std::string explain_command(const Writer& writer, const Question& question);

}  // namespace sogoc
