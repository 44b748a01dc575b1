// Recording one act that was put together here: what record, amend and void end with.
#pragma once
#include <optional>
#include <string>

#include "answers/json/event_words.h"
#include "cli/command_line.h"
#include "cli/importing.h"

namespace sogoc {

// Records the line as an act of its own, prints its position and the cells of published reports
// that it changes, and closes the register, which is committed then. The code is that of
// Importing::finish; of a refused act nothing but the refusal is printed. Throws as Importing.
// With `refused` somebody is asked beside it: why it is refused is put there and told as text,
// whatever the form of answers is; and warnings, told before, are told to programs alone.
ExitCode record_one(Context& context, OpenRegister& open, std::string line,
                    const RecordingOptions& options, std::optional<Refusal>* refused = nullptr);

// --strict, --hold-clock and --accept-clock, of every command that records. `options` must outlive
// `command`. `of`: as Option::only_of.
void add_recording_options(CommandLine& command, RecordingOptions& options,
                           const std::vector<std::string>& of = {});

}  // namespace sogoc
