// Which rows of a place hold at K, of those of a period.
#pragma once
#include <vector>

#include "projections/figures/passes/person_columns.h"

namespace sogoc {

// The indices of the rows from the day `first` to `last` (Date::value, both inclusive) that are
// known below the size and were not taken back below it, ascending. Pure.
std::vector<std::size_t> live_rows(const PlaceColumns& rows, std::uint32_t first,
                                   std::uint32_t last, std::uint64_t size);

}  // namespace sogoc
