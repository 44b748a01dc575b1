// The command line: commands with their options, declared without a word of the library that reads
// them (CLI11), which is compiled in command_line.cc alone: it takes ten seconds a file.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "cli/candidates.h"
#include "cli/context.h"
#include "cli/described.h"

namespace sogoc {

using Action = std::function<ExitCode(Context&)>;

// An option that was declared, so that more can be demanded of it: each function adds to the
// demands and returns the same option. What a demand finds wrong is said by Program::read.
// Copyable; lives as long as the Program.
class Option {
 public:
  Option required() const;
  // The value is one of the words, as it stands; the help and the completions list them.
  Option one_of(const std::vector<std::string>& words) const;
  // The value is a number between the two, both included.
  Option between(std::uint64_t least, std::uint64_t most) const;
  // A number of 0 to 2^63 - 1: what a signed 64-bit number of the store can be compared with.
  Option not_negative() const;
  // Whatever else it takes, it goes with these words of what stands alone (one_of) only: the help
  // on one of them leaves it out else.
  Option only_of(const std::vector<std::string>& words) const;
  // It may be given only beside the other one, or only without it.
  Option needs(Option other) const;
  Option excludes(Option other) const;
  // Several values in one word, such as `--by gender,ageBand`.
  Option divided_by(char separator) const;
  // What is taken when it is not given, as the help says it. Of a text or number whose variable has
  // a value already this is that value, and need not be said.
  Option default_is(const Words& said) const;
  // What stands for the value in the help: DIR and FILE are completed as such.
  Option type_name(const char* name) const;
  // What a shell completes the value with.
  Option completed_by(Candidates candidates) const;
  // A name of the file system, which is taken byte for byte: all other texts become NFC as those of
  // events do.
  Option path() const;
  // Whether it was given, or taken from its variable of the environment. Once the command line was
  // read.
  bool given() const;

  struct Held;  // CLI11's option
  explicit Option(Held* held) : held_(held) {}

 private:
  Held* held_;
};

// What one command takes, filled by its `declare`. What is given is put into the variables named,
// which must live until the action is called: options are held by a shared_ptr that the action
// owns.
class CommandLine {
 public:
  // `name`: of an option `--unit`; of a word that stands alone `NAME`. A text that is not empty and
  // a number that is not 0 are told as the default.
  Option option(const char* name, std::string& into, const Words& help);
  Option option(const char* name, std::uint64_t& into, const Words& help);
  // An option may be repeated, each with one value; words that stand alone are all taken.
  Option option(const char* name, std::vector<std::string>& into, const Words& help);
  Option flag(const char* name, bool& into, const Words& help);
  // Takes away an option that a shared function has declared and this command does not take. Throws
  // CLI11's OptionNotFound when there is none of the name.
  void remove(const char* name);
  // What stands below the options in the help.
  void footer(const Words& text);
  // A command that works on the register of the demo (`--register demo-register`) or, in the order
  // of the commands, on one that the examples of `init` make (`ours`), and what it is for: the help
  // and the man page show it, tests/cli/help_test.py runs it. At most 76 columns a line.
  void example(const char* command, const Words& is);
  // All that the program declares, for an action that tells of it.
  DescribedProgram program() const;
  // What is done when the command is chosen.
  void action(Action action);

  struct Held;  // CLI11's command
  explicit CommandLine(Held& held) : held_(held) {}

 private:
  Held& held_;
};

// One command: a constant of its file in commands/, listed in commands.cc.
struct Command {
  const char* name;
  Words summary;
  void (*declare)(CommandLine& command);
  bool tables = false;     // prints tables, which have a CSV form
  bool text_only = false;  // prints pages for people, which have no JSON form either
};

// The program's own options and those of the commands. Not copyable. One thread.
class Program {
 public:
  // Declares everything, in the language that `context` has already. `context` receives the global
  // options; it and the commands must outlive the program. `start` is what is done when no command
  // is named; it takes the global options alone.
  Program(Context& context, const std::vector<const Command*>& commands, const Command& start);
  ~Program();

  // What the words of the command line come to.
  struct Chosen {
    const Command* command = nullptr;  // null: there is nothing to do but to end with the code
    Action action;
    ExitCode code = ExitCode::ok;
  };
  // Reads the words. Help and version are printed to stdout; what is wrong is said in the language
  // of the context, with what to try and ExitCode::usage. Call it once.
  Chosen read(int argc, char** argv);
  // All that was declared, in the language of the context, for help, man page and completions.
  DescribedProgram describe() const;

 private:
  struct Held;
  const std::unique_ptr<Held> held_;
};

}  // namespace sogoc
