// Commands that are named beside an answer, to be copied into a shell.
#pragma once
#include <string>
#include <string_view>

#include "answers/writer.h"
#include "projections/figures/ask.h"

namespace sogoc {

// A command that takes a question, such as `explain`, with the options that this one has and what
// the writer advises with. Pure.
std::string asking_command(const Writer& writer, const char* command, const Question& question);
inline std::string explain_command(const Writer& writer, const Question& question) {
  return asking_command(writer, "explain", question);
}

// The command that lists what there is of the class by a name of it, or by kind of event; for an
// empty one whatever has an identifier. `text`: what was asked for, which the command then finds.
// With what such a command has to carry (advised_with). Pure.
std::string how_to_find(const Writer& writer, std::string_view class_name, const std::string& text);

}  // namespace sogoc
