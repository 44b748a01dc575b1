#include "projections/figures/placing.h"

namespace sogoc {

std::optional<bool> placed_in(Fact& fact, Restatement& restatement, const Scope& scope) {
  // Units and villages are followed by the acts alone; a person where the lists of the acts took
  // him.
  const std::string member = fact.person ? fact.id : "";
  fact.places = &restatement.places(fact.unit, member, fact.moment);
  // From here on every dimension is asked in the tree of S.
  fact.tree = restatement.tree();
  const auto counts = fact.counts ? fact.counts : [](bool, bool is) { return is; };
  return restatement.judge({member, fact.moment, fact.before, fact.after, fact.own, counts}, scope);
}

}  // namespace sogoc
