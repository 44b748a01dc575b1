// Where two sets of rows that should be the same begin to differ: leads from "something was
// changed" to the event whose rows it is.
#pragma once
#include <cstdint>
#include <optional>

#include "store/table.h"

namespace sogoc {

// The least position whose recording wrote a row that only one of the tables has in `generation`;
// nothing when they are the same. How rows are cut into chunks does not count. A row that cannot be
// read counts from position 0; what a table cannot read, and a key of no known form, leaves as
// StoreError. Holds 8 MB of rows of `one` at a time, or its largest stream, and what `other` has
// between the same keys. For one thread at a time, like the tables.
std::optional<std::uint64_t> first_difference(const Table& one, const Table& other,
                                              std::uint8_t generation);

}  // namespace sogoc
