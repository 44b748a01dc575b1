// Words of a command that is advised: what is printed behind `Try:` is to be copied into a shell.
#pragma once
#include <string>

namespace sogoc {

// As a POSIX shell reads it back (Shell Command Language, sections 2.2.2 and 2.2.4): in single
// quotes when it has a character that may mean something, or is empty; in dollar-single-quotes,
// with its bytes written out, when a terminal would not show it as it is (events/shown.h). Pure.
std::string quoted_for_shell(const std::string& word);

}  // namespace sogoc
