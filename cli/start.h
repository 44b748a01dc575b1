// What `sogoc` does when no command is named: says which register is meant and what to try next.
#pragma once
#include "cli/command_line.h"

namespace sogoc {

// Takes the global options alone. Prints, of the register that --register, SOGOC_REGISTER or the
// default names, its name, units at the top, size and last recording, and three commands to try;
// where there is no register how one is made, and still ends with 0. One that is there and cannot
// be opened is told as every command tells it, with the exit code of the reason.
extern const Command start_command;

}  // namespace sogoc
