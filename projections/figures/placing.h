// Where a fact counts in the tree of another day: what figures and free questions (`sql`) share, so
// that they cannot disagree.
#pragma once
#include "projections/figures/fact.h"
#include "projections/knowledge/restatement.h"

namespace sogoc {

// Puts the fact into the tree of S. True or false: whether it counts in the scope; nothing when
// that cannot be said: its possible places disagree, or it counts in its own tree and has no place
// in this one. Afterwards its dimensions are those of that tree, until the restatement forgets its
// places or ends. Throws what the view behind `restatement` throws, and has its thread rule.
std::optional<bool> placed_in(Fact& fact, Restatement& restatement, const Scope& scope);

}  // namespace sogoc
