// Which event a correction corrects, directly and in the end.
#pragma once
#include <functional>
#include <optional>
#include <set>

#include "projections/knowledge/live_events.h"

namespace sogoc {

// The position of the event with this identifier, when it stands in the log or earlier in the act.
using Find = std::function<std::optional<std::uint64_t>(std::string_view id)>;

bool is_correction(schema::Body::Reader body);
// The identifier of the event that a correction names.
capnp::Text::Reader id_corrected(schema::Body::Reader body);

// The position that a correction names; nothing for other kinds or an unknown identifier.
std::optional<std::uint64_t> position_named(schema::Event::Reader event, const Find& find);

// The event whose place in the fold a correction changes: followed from correction to correction
// to the first that is none. The position itself for other kinds.
std::uint64_t root_of_correction(const EventSource& source, std::uint64_t position,
                                 const Find& find);

// Adds the event and everything that corrects it, directly or not.
void add_with_corrections(const EventSource& source, std::uint64_t position,
                          std::set<std::uint64_t>& out);

}  // namespace sogoc
