// Words of a command that is advised: what is printed behind `Try:` is to be copied into a shell.
#pragma once
#include <string>

namespace sogoc {

// As a POSIX shell reads it back (Shell Command Language, section 2.2.2): in single quotes when it
// has a character that may mean something, or is empty. Pure.
std::string quoted_for_shell(const std::string& word);

}  // namespace sogoc
