// What the program declares, as plain values: of these the man page and the completions are made,
// so that they cannot say anything else than the help. Filled by Program::describe.
#pragma once
#include <string>
#include <vector>

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
  std::string limits;              // further ones of the value, as the help says them
  std::string help;
  std::string environment;  // the variable that is taken when it is not given
  std::vector<std::string> needs, excludes;
};

// One command; the footer is printed as it is, line by line.
struct DescribedCommand {
  std::string name, help, footer;
  std::vector<DescribedOption> options;  // in the order of the help
};

// All of it, its texts in one language.
struct DescribedProgram {
  std::string version, help;
  std::vector<DescribedOption> options;  // taken before and behind every command
  std::vector<DescribedCommand> commands;
};

}  // namespace sogoc
