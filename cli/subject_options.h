// Which subject or event an identifier on the command line means.
#pragma once
#include <variant>

#include "answers/class_words.h"
#include "cli/command_line.h"
#include "projections/figures/ask.h"

namespace sogoc {

// ID and --class. The texts must outlive the command.
void add_subject_options(CommandLine& command, std::string& id, std::string& of);

// Identifiers are unique within their class only: `of` is the English name of a class or empty for
// whichever there is; two are a usage fault that names them. Nothing recorded at or behind `size`
// is known.
struct EventPosition {
  std::uint64_t position = 0;
};
using Found = std::variant<EventPosition, Subject, NotFound, UsageError>;
Found find_subject(Register& in, const std::string& id, const std::string& of, std::uint64_t size);

// Prints that nothing has the identifier.
ExitCode print_unknown(Context& context, const std::string& id);

}  // namespace sogoc
