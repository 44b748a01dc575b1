// The names that an event gives to units, villages and members: the projection of names is made of
// these, and `find` reads nothing else. Follows the schema, so that a new kind with a `name` beside
// the identifier of its unit or village is found without a line here.
#pragma once
#include <utility>
#include <vector>

#include "events/kinds/kind.h"

namespace sogoc {

// Each name with the subject that it is given to, in the order of the schema; of an amendment those
// of its new body, none when it has no body. Names stand as they were written, and none for a
// detail that is cleared. The strings are copies. Pure, safe from any thread.
std::vector<std::pair<Subject, std::string>> names_stated(schema::Body::Reader body);

}  // namespace sogoc
