// Recording one act that was put together here: what record, amend and void end with.
#pragma once
#include <string>

#include "answers/json/event_words.h"
#include "cli/importing.h"

namespace sogoc {

// Records the line as an act of its own, prints its position and closes the register. Under a
// simulated clock a `recorded` that is not given is that of the last event.
ExitCode record_one(Context& context, OpenRegister& open, std::string line);

}  // namespace sogoc
