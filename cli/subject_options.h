// Which subject or event an identifier on the command line means.
#pragma once
#include <variant>

#include "cli/context.h"
#include "projections/figures/ask.h"

namespace sogoc {

// Identifiers are unique within their class only: `of` is event, unit, village, member or empty for
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
