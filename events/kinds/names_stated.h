// The names that an event gives to units, villages and members.
#pragma once
#include <utility>
#include <vector>

#include "events/kinds/kind.h"

namespace sogoc {

// In the order of the schema; of an amendment those of its new body. Thread-safe.
std::vector<std::pair<Subject, std::string>> names_stated(schema::Body::Reader body);

}  // namespace sogoc
