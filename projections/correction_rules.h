// The rules of corrections that are judged before the fold: their targets.
#pragma once
#include <functional>
#include <optional>

#include "events/json_reader.h"
#include "projections/rows/live_events.h"

namespace sogoc {

// The position of the event with this identifier, when it stands in the log or earlier in the act.
using Find = std::function<std::optional<std::uint64_t>(std::string_view id)>;

// The position that a correction names; nothing for other kinds or an unknown identifier.
std::optional<std::uint64_t> position_named(schema::Event::Reader event, const Find& find);

// Checks a correction against its target as the events before it leave it, in the order
// unknownEvent, fixed, ofCorrection, alreadyVoid, otherKind, syntax of the new body, otherSubject.
// `corrects` receives the position named. Events of other kinds pass.
std::optional<Rejection> check_correction(schema::Event::Reader event, const BesideContent& beside,
                                          const EventSource& before, std::uint64_t size,
                                          const Find& find, std::optional<std::uint64_t>& corrects);

// The event whose place in the fold a correction changes: followed from correction to correction
// to the first that is none. The position itself for other kinds.
std::uint64_t root_of_correction(const EventSource& source, std::uint64_t position,
                                 const Find& find);

}  // namespace sogoc
