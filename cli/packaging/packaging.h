// What is installed beside the program, printed by the program itself. Builders of packages call
// `sogoc --packaging man`, `bash` or `zsh`, a way that stands in no help.
#pragma once
#include "cli/context.h"
#include "cli/described.h"

namespace sogoc {

// Taken only as the first word of the command line.
inline constexpr const char* packaging_option = "--packaging";

// Prints what is named to `out`: usage for another name, io when the output fails.
ExitCode print_packaging(Context& context, const std::string& what,
                         const DescribedProgram& program);

}  // namespace sogoc
