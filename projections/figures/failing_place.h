// Whether something stands in the unit asked for, and passes the filters.
#pragma once
#include "projections/figures/failing.h"

namespace sogoc {

// What is to be found in the unit.
struct Standing {
  ItemKey item;
  std::string member;             // who is followed to another tree; empty: a unit
  std::vector<std::string> ends;  // units, all of which have to be inside
  Moment at;                      // right after which it stands there
  Moment tree;                    // whose tree is added up in; of another day: restated
  bool restated = false;
};

// Not in the unit, else not let through by a filter; nothing when both are passed.
std::optional<Failing> failing_place(const CountOfOne& about, const Standing& standing);
std::optional<Failing> failing_filter(const CountOfOne& about, const Standing& standing);

// From the unit up to its root.
std::vector<std::string> chain_of(View& view, const std::string& unit, Moment at);

// Where it may be in the tree, and whether that is inside: nothing when the places disagree.
std::set<std::string> places_of(const CountOfOne& about, const Standing& standing,
                                const std::string& end);
std::optional<bool> inside(const CountOfOne& about, const Standing& standing);

}  // namespace sogoc
