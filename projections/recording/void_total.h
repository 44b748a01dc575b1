// How many events are void at a size of the log: kept as a running total beside the corrections.
#pragma once
#include <cstdint>
#include <span>

#include "projections/knowledge/live_events.h"
#include "projections/rows/streams.h"

namespace sogoc {

// Adds what the corrections of one act, from `start` below `size`, change in the total. `roots`:
// the events that they correct in the end (root_of_correction).
void write_void_total(Streams& streams, const EventSource& source,
                      std::span<const std::uint64_t> roots, std::uint64_t start,
                      std::uint64_t size);

}  // namespace sogoc
