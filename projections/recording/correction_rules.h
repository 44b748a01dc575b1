// The rules of corrections that are judged before the fold: their targets. Whether the history
// still holds with the correction is judged by the fold, like everything else.
#pragma once
#include <optional>

#include "events/json/reader.h"
#include "projections/knowledge/corrections.h"

namespace sogoc {

// Checks a correction against its target as the events before it leave it, in the order
// unknownEvent, fixed, ofCorrection, alreadyVoid, otherKind, syntax of the new body, otherSubject:
// the first that does not hold is returned. Events of other kinds pass. `beside`: what was read of
// the same line. `before` and `size`: what stands before the event, the earlier lines of its act
// among it; `find` knows the ids of just those.
//
// `corrects` receives the position named, also with a rejection; nothing when it names none. Pure
// but for reading; throws what `before` and `find` throw.
std::optional<Rejection> check_correction(schema::Event::Reader event, const BesideContent& beside,
                                          const EventSource& before, std::uint64_t size,
                                          const Find& find, std::optional<std::uint64_t>& corrects);

}  // namespace sogoc
