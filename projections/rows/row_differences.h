// Where two sets of rows that should be the same begin to differ.
#pragma once
#include <cstdint>
#include <optional>

#include "store/table.h"

namespace sogoc {

// The least position whose recording wrote a row that only one of the tables has in `generation`;
// nothing when they are the same. A row that cannot be read counts from position 0; what a table
// cannot read leaves as StoreError.
std::optional<std::uint64_t> first_difference(const Table& one, const Table& other,
                                              std::uint8_t generation);

}  // namespace sogoc
