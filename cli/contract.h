// What scripts may rely on beside commands and options: the man page says it, in this one place.
// The tables are constants that live as long as the program; safe from any thread.
#pragma once
#include <optional>
#include <vector>

#include "events/words.h"

namespace sogoc {

// Of a number that the program may end with; nothing of any other.
std::optional<Words> meaning_of_exit(int code);

// A word of the contract, or a command, and what it is.
struct Meaning {
  std::string name;
  Words is;
};

// Those that stand for an option are told by the option.
const std::vector<Meaning>& environment_variables();
// The register, and the files in its directory.
const std::vector<Meaning>& files();
// Commands that work in this order in an empty directory.
const std::vector<Meaning>& examples();

}  // namespace sogoc
