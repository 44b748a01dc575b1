// Which subjects an event names: every identifier in its body that the schema marks as that of a
// subject, and those that are made of several fields (the rating of a unit or member in a year, the
// population of a unit). What an event touches besides without naming it, such as the members that
// a merger takes along, is known only when it is folded.
#pragma once
#include <vector>

#include "events/kinds/kind.h"

namespace sogoc {

// In the order of the schema, those made of fields last, repeated when named twice. The body of an
// amendment is searched too; a reference to an event, and a detail such as the village of
// residence, is none. The strings are copies. Pure, safe from any thread.
std::vector<Subject> subjects_named(schema::Body::Reader body);

}  // namespace sogoc
