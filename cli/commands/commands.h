// The commands, one file each. A new one is a file that defines its `Command`, and its name in
// commands.cc. Nothing registers itself: that list is all there is.
#pragma once
#include "cli/command_line.h"

namespace sogoc {

// In the order of the help. Constants of the program; safe from any thread.
const std::vector<const Command*>& commands();

}  // namespace sogoc
