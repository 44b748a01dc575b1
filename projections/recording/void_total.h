// How many events are void at a size of the log: kept as a running total beside the corrections,
// since every answer says how many void events it left out. Reading it is void_total in
// rows/stored_rows.h.
#pragma once
#include <cstdint>
#include <span>

#include "projections/knowledge/live_events.h"
#include "projections/rows/streams.h"

namespace sogoc {

// Adds what the corrections of one act, from `start` below `size`, change in the total, as one row;
// none when the act corrects nothing. `roots`: the events that they correct in the end
// (root_of_correction). A correction that is void counts like any other event.
//
// REQUIRES: `source` and `streams` know the act's events and corrections by now; no total of a
// later act is written.
void write_void_total(Streams& streams, const EventSource& source,
                      std::span<const std::uint64_t> roots, std::uint64_t start,
                      std::uint64_t size);

}  // namespace sogoc
