// Whether one subject counts in a figure, decided by the code that counts the figure.
#pragma once
#include "projections/figures/dependencies.h"
#include "projections/figures/evaluation.h"

namespace sogoc {

// The items that the subject may be counted as, as known to the view: of a stock itself; of a flow
// itself by every event of its own, of any day and kind, and a member also by what happened to
// units where the figure counts moves of units; of yearly figures its ratings of the years asked
// for. Whether they count is for SingleCount to say. Throws what `view` throws, and has its thread
// rule.
//
// REQUIRES: `dependencies` are those of this figure, query and subject.
std::vector<ItemKey> items_of(View& view, const FigureDefinition& figure, const Query& query,
                              const Subject& subject, const Dependencies& dependencies);

// One figure, asked for items of one subject again and again. For one thread at a time, like
// Evaluation; the view and the figure must outlive it. Throws what Evaluation throws.
class SingleCount {
 public:
  SingleCount(View& view, const FigureDefinition& figure, Query query)
      : query_(std::move(query)), evaluation_(view, query_, figure) {}
  // The evaluation refers to the query beside it.
  SingleCount(const SingleCount&) = delete;

  // Those of the items that count, a stock at the moment.
  std::vector<CountedItem> counted(const std::vector<ItemKey>& items, Moment at) {
    return items.empty() ? std::vector<CountedItem>() : evaluation_.counted_of(items, at);
  }
  bool counts(const std::vector<ItemKey>& items, Moment at) { return !counted(items, at).empty(); }
  // To be told when the view went on to a later size, see Evaluation.
  void went_on(bool units) { evaluation_.went_on(units); }

 private:
  const Query query_;
  Evaluation evaluation_;
};

}  // namespace sogoc
