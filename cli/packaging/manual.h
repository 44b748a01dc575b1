// The man page, made from what the program declares, so that it says what the program does.
#pragma once
#include <iosfwd>

#include "answers/language.h"
#include "cli/described.h"

namespace sogoc {

// As source of man(7), in the language that `program` is described in.
void print_manual(std::ostream& out, const DescribedProgram& program, Language language);

}  // namespace sogoc
