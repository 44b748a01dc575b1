// The rules of corrections that are judged before the fold: their targets.
#pragma once
#include <optional>

#include "events/json/reader.h"
#include "projections/knowledge/corrections.h"

namespace sogoc {

// Checks a correction against its target as the events before it leave it, in the order
// unknownEvent, fixed, ofCorrection, alreadyVoid, otherKind, syntax of the new body, otherSubject.
// `corrects` receives the position named. Events of other kinds pass.
std::optional<Rejection> check_correction(schema::Event::Reader event, const BesideContent& beside,
                                          const EventSource& before, std::uint64_t size,
                                          const Find& find, std::optional<std::uint64_t>& corrects);

}  // namespace sogoc
