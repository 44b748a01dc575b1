// Words of a command that is advised.
#pragma once
#include <string>

namespace sogoc {

// As a POSIX shell reads it back.
std::string quoted_for_shell(const std::string& word);

}  // namespace sogoc
