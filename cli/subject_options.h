// Which subject or event an identifier on the command line means.
#pragma once
#include <CLI/CLI.hpp>
#include <variant>

#include "cli/context.h"
#include "projections/figures/ask.h"

namespace sogoc {

struct ClassName {
  SubjectClass of;  // none: an event
  const char *en, *vi;
};
const ClassName& class_name(SubjectClass of);

// ID and --class. The texts must outlive the command.
void add_subject_options(CLI::App& command, std::string& id, std::string& of);

// Identifiers are unique within their class only: `of` is the English name of a class or empty for
// whichever there is; two are a usage fault that names them. Nothing recorded at or behind `size`
// is known.
struct EventPosition {
  std::uint64_t position = 0;
};
using Found = std::variant<EventPosition, Subject, NotFound, UsageFault>;
Found find_subject(Register& in, const std::string& id, const std::string& of, std::uint64_t size);

// Prints that nothing has the identifier.
ExitCode print_unknown(Context& context, const std::string& id);

}  // namespace sogoc
