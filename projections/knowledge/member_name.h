// The name of a member: no state has it, so it is read from the events that state names when an
// answer shows it. A name is personal; figures never need one.
#pragma once
#include <string>

#include "projections/knowledge/view.h"

namespace sogoc {

// The name that was last given by the moment, as it stands at K; empty when none is or it was
// cleared. Reads the events that can carry one, the latest first. Throws what View throws. One
// thread.
std::string member_name(View& view, const std::string& member, Moment moment);
// The same of a timeline as it stands when the events below `size` are known. Throws what `source`
// throws.
std::string member_name(const Timeline& timeline, Moment moment, const EventSource& source,
                        std::uint64_t size);
// The name that a unit, village or member bears at the moment; empty when nothing is known of it
// then, it has none, or subjects of its class bear none. Throws what View throws. One thread.
std::string name_of(View& view, const Subject& subject, Moment moment);
// True when events of the kind can carry details, a name or a birth among them.
bool carries_details(schema::Body::Which kind);

}  // namespace sogoc
