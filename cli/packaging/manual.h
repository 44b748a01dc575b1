// The man page, made from what the program declares, so that it says what the program does.
#pragma once
#include <iosfwd>

#include "answers/language.h"
#include "cli/described.h"

namespace sogoc {

// As source for man(7), the macros of groff_man(7), in the language that `program` is described in:
// `language` must be the same. The page has no date, so that the same program gives the same bytes.
// Sections: name, synopsis, description, options, commands, exit status, environment, files,
// examples.
void print_manual(std::ostream& out, const DescribedProgram& program, Language language);

}  // namespace sogoc
