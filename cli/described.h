// What the program declares, as plain values: of these the help, the man page and the completions
// are made, so that none can say anything else than the others. Filled by Program::describe.
#pragma once
#include <string>
#include <vector>

#include "answers/language.h"

namespace sogoc {

// One option, or a word that stands alone.
struct DescribedOption {
  std::vector<std::string> names;  // `-h`, `--help`; one name, `FILE`, of a word that stands alone
  bool alone = false;              // a word that stands alone
  bool required = false;
  bool repeated = false;
  bool only_prints = false;        // help and version: nothing else is done then
  std::string value;               // what is given with it: TEXT, DIR, FILE; empty: nothing
  std::vector<std::string> words;  // not empty: the value is one of them
  std::vector<std::string> of;     // words of what stands alone that it goes with; empty: all
  std::string candidates;          // word_of what it is completed with (cli/candidates.h)
  std::string limits;              // further ones of the value, as the help says them
  std::string help;
  std::string fallback;     // what is taken when it is not given; empty: nothing to tell
  std::string environment;  // the variable that is taken when it is not given
  std::vector<std::string> needs, excludes;
};

// A command that works, line by line, and what it is for.
struct DescribedExample {
  std::string command, is;
};

// One command; the footer is printed as it is, line by line.
struct DescribedCommand {
  std::string name, help, footer;
  std::vector<DescribedOption> options;  // in the order of the help
  std::vector<DescribedExample> examples;
};

// All of it, its texts in one language.
struct DescribedProgram {
  std::string version, help;
  Language language;
  std::vector<DescribedOption> options;  // taken before and behind every command
  std::vector<DescribedCommand> commands;
};

}  // namespace sogoc
