#include "cli/commands/commands.h"

namespace sogoc {
void add_demo(CLI::App& command, Action& action) {
  command.callback([&action] { action = [](Context& c) { return c.usage("not yet"); }; });
}
}  // namespace sogoc
