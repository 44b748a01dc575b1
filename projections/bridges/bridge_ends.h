// The figures at the ends of a bridge, from the words of the question.
#pragma once
#include "projections/bridges/bridge.h"

namespace sogoc {

// The explanation without its parts: both ends understood, the opening made of them, and all three
// evaluated. NotFound and UsageError as of `explain`. Both functions throw what asking throws; for
// one thread at a time, like `asker`.
std::variant<Explanation, NotFound, UsageError> bridge_ends(Asker& asker,
                                                            const BridgeQuestion& question);

// The same for questions that are understood already; a unit that is unknown counts nothing. Throws
// std::logic_error when an end has a UsageError.
//
// REQUIRES: both are of one figure.
Explanation ends_between(const Answered& from, const Answered& to);

}  // namespace sogoc
