// The help of every command in Vietnamese. Commands give their texts in English; each has its row
// in one table here, and a text without a row is a bug that shows in any Vietnamese help.
#pragma once
#include <CLI/CLI.hpp>

namespace sogoc {

// Puts the Vietnamese texts into the program, its commands and their options. Throws
// std::logic_error for a text that has no row.
void translate_help(CLI::App& program);

}  // namespace sogoc
