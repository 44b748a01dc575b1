#include "projections/knowledge/log_source.h"

#include "projections/rows/stored_rows.h"

namespace sogoc {

// Checked anew each time it is read: an event is trusted by everybody who is given one.
Event LogSource::event(std::uint64_t position) const {
  return Event(reads_ == Reads::checked ? log_.entry(position) : log_.unchecked_entry(position));
}

std::vector<std::uint64_t> LogSource::corrections_of(std::uint64_t position) const {
  return read_corrections(streams_, position);
}

}  // namespace sogoc
