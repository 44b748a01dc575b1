// The acts on units: which kinds of events they are, and which of them are live.
#pragma once
#include <set>

#include "projections/knowledge/view.h"

namespace sogoc {

// The moments of the acts on units that are live at K, in fold order.
std::set<Moment> live_structure(const View& view);
// Whether the kind of event is followed.
bool reorganises(schema::Body::Which kind);

}  // namespace sogoc
