// The acts on units: which kinds of events they are, and which of them are live. Whoever follows a
// cell to the tree of another day, or tells a unit's lineage, goes through these alone.
#pragma once
#include <set>

#include "projections/knowledge/view.h"

namespace sogoc {

// The moments of the acts on units that are live at K, in fold order. Reads all of them; throws
// what streams throw. For one thread at a time, like `view`.
std::set<Moment> live_structure(const View& view);
// Whether events of the kind are acts on units, by which people and villages may pass from unit to
// unit: establishing (a unit begins), split, merger, dissolution and change of kind. A move of a
// unit is none, since all below it stay where they are in it.
bool reorganises(schema::Body::Which kind);

}  // namespace sogoc
