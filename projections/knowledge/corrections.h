// Which event a correction corrects, directly and in the end. Corrections may be voided, so they
// form chains, and a chain ends at an event that is none. Everything throws what `source` and
// `find` throw; as safe from several threads as these are.
#pragma once
#include <functional>
#include <optional>
#include <set>

#include "projections/knowledge/live_events.h"

namespace sogoc {

// The position of the event with this identifier, when it stands in the log or earlier in the act.
using Find = std::function<std::optional<std::uint64_t>(std::string_view id)>;

// An eventVoided or eventAmended.
bool is_correction(schema::Body::Reader body);
// The identifier of the event that a correction names; lives as long as the message.
//
// REQUIRES: is_correction(body).
capnp::Text::Reader id_corrected(schema::Body::Reader body);

// The position that a correction names; nothing for other kinds or an unknown identifier.
std::optional<std::uint64_t> position_named(schema::Event::Reader event, const Find& find);

// The event whose place in the fold a correction changes: followed from correction to correction to
// the first that is none. The position itself for other kinds.
//
// REQUIRES: each correction stands behind what it names, as the recorder sees to; else it may not
// end.
std::uint64_t root_of_correction(const EventSource& source, std::uint64_t position,
                                 const Find& find);

// Adds the event and everything that corrects it, directly or not, void or not.
void add_with_corrections(const EventSource& source, std::uint64_t position,
                          std::set<std::uint64_t>& out);

}  // namespace sogoc
