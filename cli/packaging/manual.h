// The man page, made from what the program declares, so that it says what the program does.
#pragma once
#include <iosfwd>

#include "cli/described.h"

namespace sogoc {

// As source for man(7), the macros of groff_man(7), in the language of `program`. The page has no
// date, so that the same program gives the same bytes.
// Sections: name, synopsis, description, options, commands, exit status, environment, files,
// examples.
void print_manual(std::ostream& out, const DescribedProgram& program);

}  // namespace sogoc
