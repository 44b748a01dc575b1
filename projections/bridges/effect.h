// What one event does to the count of one item: what both axes find, and lines are made of.
#pragma once
#include "projections/figures/query.h"
#include "projections/rows/moment.h"

namespace sogoc {

// What an item adds to a figure: 1 when it is counted; of a rate 1 to each of its parts that it
// belongs to, `value` being the numerator. As a difference also below zero.
struct Contribution {
  int value = 0, base = 0;
  bool operator==(const Contribution&) const = default;
};

struct Effect {
  ItemKey item;
  // After less before.
  Contribution change;
  // Of the event that does it; meaningless for bands, which are passed by no event.
  std::uint64_t position = 0;
  // Along the days: the moment of the event and its kind, schema::Body::Which; else not set.
  Moment at;
  std::uint16_t kind = 0;
};

}  // namespace sogoc
