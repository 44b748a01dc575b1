// Whether one subject counts in a figure, decided by the code that counts the figure.
#pragma once
#include "projections/figures/dependencies.h"
#include "projections/figures/evaluation.h"

namespace sogoc {

// The items that the subject may be counted as, as known; of flows by events of any day.
std::vector<ItemKey> items_of(View& view, const FigureDefinition& figure, const Query& query,
                              const Subject& subject, const Dependencies& dependencies);

// One thread; the view and the figure must outlive it.
class SingleCount {
 public:
  SingleCount(View& view, const FigureDefinition& figure, Query query)
      : query_(std::move(query)), evaluation_(view, query_, figure) {}
  SingleCount(const SingleCount&) = delete;

  // Those of the items that count, a stock at the moment.
  std::vector<CountedItem> counted(const std::vector<ItemKey>& items, Moment at) {
    return items.empty() ? std::vector<CountedItem>() : evaluation_.counted_of(items, at);
  }
  bool counts(const std::vector<ItemKey>& items, Moment at) { return !counted(items, at).empty(); }
  // See Evaluation.
  void went_on(bool units) { evaluation_.went_on(units); }

 private:
  const Query query_;
  Evaluation evaluation_;
};

}  // namespace sogoc
