// Completions for shells, made from what the program declares. Pure but for the stream.
#pragma once
#include <iosfwd>

#include "cli/described.h"

namespace sogoc {

// With what a shell fills in the value of an option, or a word that stands alone: by the words that
// it is one of, by candidates that the program is asked for, else by its name FILE or DIR.
enum class Filled { freely, with_words, with_candidates, with_files, with_directories };
Filled filled(const DescribedOption& option);

// A script to be sourced; it needs bash 4 (mapfile, compopt) and no package of completions.
void print_bash_completion(std::ostream& out, const DescribedProgram& program);
// A file `_sogoc` for a directory of $fpath, for the completion system of zsh (zshcompsys(1),
// _arguments); it says the help of each option, in the language that `program` is described in.
void print_zsh_completion(std::ostream& out, const DescribedProgram& program);

}  // namespace sogoc
