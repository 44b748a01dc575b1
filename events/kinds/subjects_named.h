// Which subjects an event names: every identifier in its body that the schema marks as that of a
// subject, and those that are made of several fields.
#pragma once
#include <vector>

#include "events/kinds/kind.h"

namespace sogoc {

// In the order of the schema, repeated when named twice. The body of an amendment is searched too;
// a detail such as the village of residence is none. Thread-safe.
std::vector<Subject> subjects_named(schema::Body::Reader body);

}  // namespace sogoc
