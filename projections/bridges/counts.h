// What single items add to a figure, kept from one look to the next.
#pragma once
#include <map>
#include <set>

#include "projections/bridges/effect.h"
#include "projections/figures/evaluation.h"

namespace sogoc {

// One thread.
class Counts {
 public:
  // Looks at the items that have not been looked at yet; of a stock at the moment.
  void look_first(Evaluation& evaluation, const std::set<ItemKey>& items, Moment at);
  // Looks at the items again: what changed since the last look.
  std::map<ItemKey, Contribution> look_again(Evaluation& evaluation, const std::set<ItemKey>& items,
                                             Moment at);
  std::set<ItemKey> seen() const;

 private:
  std::map<ItemKey, Contribution> now_;
};

}  // namespace sogoc
