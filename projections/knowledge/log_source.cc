#include "projections/knowledge/log_source.h"

#include <stdexcept>

#include "projections/rows/stored_rows.h"
#include "store/store_error.h"

namespace sogoc {

// Checked anew each time it is read: an event is trusted by everybody who is given one.
Event LogSource::event(std::uint64_t position) const {
  const auto bytes =
      reads_ == Reads::checked ? log_.entry(position) : log_.unchecked_entry(position);
  try {
    return Event(bytes);
  } catch (const std::invalid_argument& error) {
    throw StoreError(StoreError::Reason::corrupt,
                     Said{"the entry at position ", "mục tại vị trí "} + std::to_string(position) +
                         quoting(error.what()));
  }
}

std::vector<std::uint64_t> LogSource::corrections_of(std::uint64_t position) const {
  return read_corrections(streams_, position);
}

}  // namespace sogoc
