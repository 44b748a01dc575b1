// What every command gets: where the register is, how to print, and in which language. Made in
// main() and handed down; there is no other global state.
#pragma once
#include <string>

#include "answers/writer.h"
#include "cli/diagnostics/line.h"
#include "cli/standard_output.h"
#include "cli/terminal.h"
#include "projections/refused.h"

namespace sogoc {

// The contract with scripts; the numbers are stable. contract.cc has the meaning of each
// for the man page.
enum class ExitCode {
  ok = 0,
  no = 1,  // the answer is "no": verification failed, not counted
  usage = 2,
  rejected = 3,  // input was refused
  conflict = 4,  // the same id with other content
  not_found = 5,
  corrupt = 6,  // damaged or shortened register
  io = 7,       // the system refused, or a commit is in doubt
  busy = 8,     // another process writes
  late = 9,     // the time that was allowed is over
  bug = 70,
};

// Relative to the working directory.
inline constexpr const char* default_register = "./register";

// The streams must outlive it. For one thread.
struct Context : Writer {
  std::string directory = default_register;
  bool directory_given = false;  // by the option or the environment
  StandardOutput& data;          // what `out` writes to
  bool byte_order_mark = false;  // in front of CSV
  bool records = false;          // what failed may be run again as it stands
  bool verbose = false;
  Color color = Color::automatic;
  bool no_pager = false;
  LineForm log_form = LineForm::text;
  Diagnostics diagnostics = {};  // as --verbose, --log-format and SOGOC_LOG ask

  // Says what is wrong and what to try, to stderr, and with --format json as an object to the data
  // (answers/json/failure.h); returns ExitCode::usage.
  ExitCode usage(const Words& message, const Remedy& remedy,
                 UsageReason reason = UsageReason::command_line) const;
  ExitCode usage(const UsageError& error) const;
  // The same for what has other words in the contract with programs: `error` and `reason` of
  // answers/json/failure.h. Returns `code`.
  ExitCode refuse_with(ExitCode code, const char* error, const char* reason, const Words& message,
                       const Remedy& remedy) const;
  // The same for a file that cannot be read; `error` is the errno of it. What the system refuses is
  // ExitCode::io, and an object of JSON; a name that is none is ExitCode::usage.
  ExitCode unreadable(const std::string& file, int error);
  // The same for a file that cannot be written.
  ExitCode unwritable(const std::string& file, int error);

 private:
  ExitCode refused_by_system(const Words& message, int error);
  void end_with(const std::string& line) const;
};

// `SOGOC_LANG`, else the first of LC_ALL, LC_MESSAGES and LANG that is set and not empty (the order
// of POSIX locales); Vietnamese when it begins with `vi`, else English.
Language language_of_environment();
// Whether SOGOC_LANG is set to what is no language: anything but `vi` and `en`, which a territory
// or an encoding may follow (vi_VN.UTF-8). Locales of POSIX may be any.
bool language_is_unknown();
// The language of the last `--lang` of the words, else that of the environment: before the options
// are read it is needed for their help. Takes no memory. `argv` may be null, with `argc` 0.
Language language_asked(int argc, const char* const* argv);
// Whether the last `--format` of the words asks for JSON: what is wrong with the words is told in
// it too. `argv` may be null, with `argc` 0.
bool json_asked(int argc, const char* const* argv);

}  // namespace sogoc
