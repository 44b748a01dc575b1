// What single items add to a figure, kept from one look to the next.
#pragma once
#include <map>
#include <set>

#include "projections/bridges/effect.h"
#include "projections/figures/evaluation.h"

namespace sogoc {

// What each item added when it was last looked at. For one thread at a time. Looking throws what
// the evaluation throws; then the counts are not to be used any more.
class Counts {
 public:
  // Looks at the items that have not been looked at yet; of a stock at the moment.
  void look_first(Evaluation& evaluation, const std::set<ItemKey>& items, Moment at);
  // Looks at the items again: what changed since the last look, after less before; none without a
  // change. An item that was never looked at counted nothing.
  std::map<ItemKey, Contribution> look_again(Evaluation& evaluation, const std::set<ItemKey>& items,
                                             Moment at);
  // All items that were looked at, be they counted or not.
  std::set<ItemKey> seen() const;

 private:
  std::map<ItemKey, Contribution> now_;
};

}  // namespace sogoc
