// Which subject or event an identifier on the command line means.
#pragma once
#include <variant>

#include "answers/class_words.h"
#include "cli/command_line.h"
#include "projections/figures/ask.h"

namespace sogoc {

// ID, which is required, and --class. The texts must live until the action is called.
void add_subject_options(CommandLine& command, std::string& id, std::string& of);

// Where an event stands in the log.
struct EventPosition {
  std::uint64_t position = 0;
};
// What an identifier means. Not found: nothing has it; a usage error: several have.
using Found = std::variant<EventPosition, Subject, NotFound, UsageError>;
// What is no identifier may be a position, `#153260` or `position:153260`, of an event, or the
// name of one unit. Identifiers are unique within their class only: `of` is the English name of a
// class (answers/class_words.h) or empty for whichever there is; two are a usage error that names
// them. What was recorded at or behind `size` is not known. A subject counts as known when anything
// was ever recorded of it below `size`, void or not. Throws StoreError and CorruptRow. One thread,
// like `in`.
Found find_subject(Register& in, const std::string& id, const std::string& of, std::uint64_t size);

// The identifier of the event that a text means: the text itself, or that of the event at the
// position of `#153260` or `position:153260` (typed_days.h); nothing where the log has no such
// event. Throws StoreError.
std::optional<std::string> event_meant(Register& in, const std::string& text);

// The position at which something is first recorded of what the identifier means (an event: its
// own), whatever is known; nothing when nothing is or several things have it. Throws as
// find_subject.
std::optional<std::uint64_t> recorded_later(Register& in, const std::string& id,
                                            const std::string& of);

// Says that nothing has the identifier (write_unknown_id), with what is nearest of what is known
// below `size`, the end of an act, and behind it when it is recorded later. `of` as above. Returns
// ExitCode::not_found. Throws what reading throws.
ExitCode print_unknown(Context& context, Register& in, const std::string& id, const std::string& of,
                       std::uint64_t size);

}  // namespace sogoc
