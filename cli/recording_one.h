// Recording one act that was put together here: what record, amend and void end with.
#pragma once
#include "answers/json/event_words.h"
#include "cli/importing.h"

namespace sogoc {

// Opens, records the event as an act of its own, prints its position. Under a simulated clock a
// `recorded` that is not given is that of the last event.
ExitCode record_one(Context& context, Json event);
ExitCode record_one(Context& context, OpenRegister& open, Json event);

}  // namespace sogoc
