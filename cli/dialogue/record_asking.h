// Recording one event by asking for it at the terminal.
#pragma once
#include <string>

#include "cli/recording_one.h"
#include "events/kinds/kind_help.h"

namespace sogoc {

// Asks for the fields of the kind (asked_event.h) that were not given in `begun`; of an amendment
// which event, and then for the fields of that one (asked_amendment.h). Shows the event with the
// command that would record it, judges it, and records it once that is wanted. What refuses it is
// told, and the field at fault is asked for again. ExitCode::usage, and nothing recorded, when
// whoever is asked leaves; else as record_one. Nobody is kept from writing meanwhile. Throws
// StoreError and CorruptRow.
//
// REQUIRES: can_be_asked(), and the kind is one that `record` takes.
ExitCode record_asking(Context& context, const ExampleWords& begun,
                       const RecordingOptions& options);

}  // namespace sogoc
