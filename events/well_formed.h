// Whether an entry of a log can be an event, down to its last field. The bytes of an entry may be
// anybody's: canonical words can still hold texts that are no UTF-8, days that do not exist, and
// enumerators that this program has no name for.
#pragma once
#include <optional>

#include "events/events.capnp.h"
#include "events/words.h"

namespace sogoc {

// Why it cannot; nothing when it can. Looks at what no program ever wrote, and at none of the rules
// by which lines are judged. Throws kj::Exception for pointers that lead out of the bytes. Pure.
std::optional<Words> malformed(schema::Event::Reader event);

}  // namespace sogoc
