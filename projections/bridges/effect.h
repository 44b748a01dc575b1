// What one event does to the count of one item.
#pragma once
#include "projections/figures/query.h"
#include "projections/rows/moment.h"

namespace sogoc {

// What an item adds to a figure: 1 when it is counted; of a rate to both of its parts.
struct Contribution {
  int value = 0, base = 0;
  bool operator==(const Contribution&) const = default;
};

struct Effect {
  ItemKey item;
  Contribution change;         // after less before
  std::uint64_t position = 0;  // of the event that does it; meaningless for bands
  Moment at;                   // of the event, along the days
  std::uint16_t kind = 0;      // the same, schema::Body::Which
};

}  // namespace sogoc
