// The command line: commands with their options, declared without a word of the library that reads
// them (CLI11), which is compiled in command_line.cc alone: it takes ten seconds a file.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "cli/context.h"
#include "cli/described.h"

namespace sogoc {

using Action = std::function<ExitCode(Context&)>;

// An option that was declared. Copyable; good as long as the program runs.
class Option {
 public:
  Option required() const;
  Option one_of(const std::vector<std::string>& words) const;
  Option between(std::uint64_t least, std::uint64_t most) const;
  Option not_negative() const;
  Option needs(Option other) const;
  Option excludes(Option other) const;
  Option divided_by(char separator) const;  // several values in one word
  Option type_name(const char* name) const;
  bool given() const;  // once the command line was read

  struct Held;  // CLI11's option
  explicit Option(Held* held) : held_(held) {}

 private:
  Held* held_;
};

// What one command takes, filled by its `declare`. What is given is put into the variables named,
// which must live until the action is called.
class CommandLine {
 public:
  // `name`: of an option `--unit`; of a word that stands alone `NAME`. The help shows the
  // variable's value for no default.
  Option option(const char* name, std::string& into, const Words& help);
  Option option(const char* name, std::uint64_t& into, const Words& help);
  // An option may be repeated, each with one value; words that stand alone are all taken.
  Option option(const char* name, std::vector<std::string>& into, const Words& help);
  Option flag(const char* name, bool& into, const Words& help);
  // An option that a helper declared and this command does not take.
  void remove(const char* name);
  // What stands below the options in the help.
  void footer(const Words& text);
  // What is done when the command is chosen.
  void action(Action action);

  struct Held;  // CLI11's command
  explicit CommandLine(Held& held) : held_(held) {}

 private:
  Held& held_;
};

struct Command {
  const char* name;
  Words summary;
  void (*declare)(CommandLine& command);
  bool tables = false;  // prints tables, which have a CSV form
};

// The program's own options and those of the commands.
class Program {
 public:
  // `context` receives the global options; it and the commands must outlive it.
  Program(Context& context, const std::vector<const Command*>& commands);
  ~Program();

  struct Chosen {
    const Command* command = nullptr;  // null: there is nothing to do but to end with the code
    Action action;
    ExitCode code = ExitCode::ok;
  };
  // Reads the words. Help and version are printed to stdout; what is wrong is said in the language
  // of the context, with ExitCode::usage.
  Chosen read(int argc, char** argv);
  // All that was declared, in the language of the context.
  DescribedProgram describe() const;

 private:
  struct Held;
  const std::unique_ptr<Held> held_;
};

}  // namespace sogoc
