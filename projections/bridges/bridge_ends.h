// The figures at the ends of a bridge, from the words of the question.
#pragma once
#include "projections/bridges/bridge.h"

namespace sogoc {

// The explanation without its parts.
std::variant<Explanation, NotFound, UsageError> bridge_ends(Asker& asker,
                                                            const BridgeQuestion& question);

// The same for questions that are understood already.
Explanation ends_between(const Answered& from, const Answered& to);

}  // namespace sogoc
