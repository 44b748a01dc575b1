// What --help prints, of the program or of one command, made from what it declares.
#pragma once
#include <string>

#include "cli/described.h"
#include "cli/help/page.h"

namespace sogoc {

// `command` is a name of the program's commands, or empty for the program itself. Throws
// std::logic_error for any other name. `word`: the one of what the command is to do (`publish` of
// `report`), of which alone the page tells; empty: all. Pure but for the stream.
void print_help(const Page& page, const DescribedProgram& program, const std::string& command,
                const std::string& word = "");

// What is said of an option behind its help, each in brackets: whether it is required, its default,
// with which others it goes. Pure.
std::string conditions_of(const DescribedOption& option, Language language);

}  // namespace sogoc
