// The example of a kind (events/kinds/kind_help.h) as commands for a shell. Pure.
#pragma once
#include <string>
#include <vector>

#include "events/kinds/kind_help.h"

namespace sogoc {

// `sogoc record KIND KEY=VALUE …`, each word quoted where a shell would part or change it.
// `more`: what stands behind the kind, with its space in front.
std::string record_command_of(const ExampleWords& words, const std::string& more = "");

// From an empty folder on: `sogoc init …`, what the example needs, and last the example itself; of
// registerOpened `sogoc init` alone. Empty for a kind without an example.
std::vector<std::string> example_commands(const std::string& kind);

}  // namespace sogoc
