// The commands, one file each. A new one is a file that defines its `Command`, and its name in
// commands.cc.
#pragma once
#include "cli/command_line.h"

namespace sogoc {

// In the order of the help.
const std::vector<const Command*>& commands();

}  // namespace sogoc
