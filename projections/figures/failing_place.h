// Whether something stands in the unit asked for, and passes the filters: the last two conditions
// of every population. All functions throw what the view throws, and have its thread rule.
#pragma once
#include "projections/figures/failing.h"

namespace sogoc {

// What is to be found in the unit.
struct Standing {
  ItemKey item;
  // Who is followed to another tree; empty: a unit or village.
  std::string member;
  // Units, all of which have to be inside; none: it is nowhere.
  std::vector<std::string> ends;
  // Right after which it stands there.
  Moment at;
  // Whose tree is added up in; of another day: restated.
  Moment tree;
  bool restated = false;
};

// Not in the unit, with the code unitNotActive, outside or notRestatable; nothing when the figure
// counts the item as soon as its filters are left out.
std::optional<Failing> failing_place(const CountOfOne& about, const Standing& standing);
// The first filter, by name, that does not let it through; nothing when all do.
//
// REQUIRES: the figure counts the item without filters.
std::optional<Failing> failing_filter(const CountOfOne& about, const Standing& standing);

// From the unit up to its root, both included, at the moment; nothing for an empty identifier.
std::vector<std::string> chain_of(View& view, const std::string& unit, Moment at);

// Where the end may be in the tree, empty text for no place; not restated the end itself.
std::set<std::string> places_of(const CountOfOne& about, const Standing& standing,
                                const std::string& end);
// Whether all ends are inside the unit asked for; nothing when the places of one disagree and no
// other is outside.
std::optional<bool> inside(const CountOfOne& about, const Standing& standing);

}  // namespace sogoc
