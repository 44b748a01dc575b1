// What every command gets: where the register is, how to print, and in which language.
#pragma once
#include <iosfwd>
#include <string>

#include "answers/writer.h"
#include "cli/diagnostics/line.h"

namespace sogoc {

// The contract with scripts; the numbers are stable.
enum class ExitCode {
  ok = 0,
  no = 1,  // the answer is "no": verification failed, not counted
  usage = 2,
  rejected = 3,  // input was refused
  conflict = 4,  // the same id with other content
  not_found = 5,
  corrupt = 6,  // damaged or shortened register
  io = 7,       // input or output failed, or a commit is in doubt
  busy = 8,     // another process writes
  bug = 70,
};

inline constexpr const char* default_register = "./register";

struct Context : Writer {
  std::string directory = default_register;
  bool directory_given = false;  // by the option or the environment
  std::istream& in;
  bool verbose = false;
  LineForm log_form = LineForm::text;
  Diagnostics diagnostics = {};  // as --verbose, --log-format and SOGOC_LOG ask

  // Print what is wrong and what to try.
  ExitCode usage(const Words& message, const std::string& remedy) const;
  ExitCode unreadable(const std::string& file, int error) const;  // of errno
};

// `SOGOC_LANG`, else the locale of the environment, else English.
Language language_of_environment();

}  // namespace sogoc
