// Where a fact counts in the tree of another day: what figures and free questions share, so that
// they cannot disagree.
#pragma once
#include "projections/figures/fact.h"
#include "projections/knowledge/restatement.h"

namespace sogoc {

// Puts the fact into the tree of S. True or false: whether it counts in the scope; nothing when
// that cannot be said. Afterwards its dimensions are those of that tree, as long as the restatement
// lives.
std::optional<bool> placed_in(Fact& fact, Restatement& restatement, const Scope& scope);

}  // namespace sogoc
