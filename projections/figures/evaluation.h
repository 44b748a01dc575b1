// One figure being counted: as a whole, or for single items at one moment after another. Figures,
// bridges and `why-not` all count through it, so they cannot disagree about who counts.
#pragma once
#include <map>
#include <optional>
#include <vector>

#include "projections/figures/counting.h"
#include "projections/figures/dimensions.h"
#include "projections/figures/evaluate.h"
#include "projections/figures/ratings/excellent_rates.h"

namespace sogoc {

// The years whose 31 December lies in the period of the query, ascending; perhaps none. Pure.
std::vector<unsigned> years_of(const Query& query);

// For one thread at a time, as it keeps trees and restatements. `view`, `query` and `figure` must
// outlive it; the object is either run once or asked for single items. Throws what `view` throws,
// and then is spent.
//
// REQUIRES: the query has no refusal (refusal_of in evaluate.h), but for single items its unit may
// be unknown; the figure counts items (Population::counts_items).
class Evaluation {
 public:
  // `columns`: where rows of people are read from, when no item has to be told with its key; null:
  // from the view. It must outlive it too, and not be renewed meanwhile.
  Evaluation(View& view, const Query& query, const FigureDefinition& figure,
             PersonColumns* columns = nullptr);

  // The whole answer. Once.
  Answer run(Listing listing = Listing::items);

  // Which of the items count, a stock at `at` in place of the end of the day asked for; `at` is
  // nothing to other figures. Those that do not count, or that may but cannot be restated, are left
  // out. May be called again, also after the view went on to a later size, when `went_on` was told.
  std::vector<CountedItem> counted_of(const std::vector<ItemKey>& items, Moment at);
  // The view stands at a later size. `units`: something about units became known too, so acts on
  // units are read again when they are next needed.
  void went_on(bool units);
  // Adds the units whose people may stand where those of the set do in the trees that the question
  // adds up in, when they are not those of the facts themselves: with S, and of yearly figures.
  void add_related(std::set<std::string>& units);

 private:
  Counting counting(std::function<void(Fact&)> fact);
  void count_year(unsigned year);
  Restatement* restatement_of(Date structure);
  // Counts the fact, or notes why not: not restatable, not rated, without a cap.
  void judge(Fact& fact);
  // Whether it is let through by `where`; to be asked after `place`, which sets its tree.
  bool passes(const Fact& fact);
  std::optional<bool> place(Fact& fact);
  SubjectClass class_of(const Fact& fact) const;
  void add(const Fact& fact);

  View& view_;
  Tree tree_;
  // By S; of yearly figures one a year. Kept, since reading all acts on units is dear.
  std::map<Date, Restatement> restatements_;
  // The one in use; null: each fact stands in the tree of its own moment.
  Restatement* restatement_ = nullptr;
  const Query& query_;
  const FigureDefinition& figure_;
  const Population& population_;
  std::vector<const Dimension*> by_;
  std::vector<std::pair<const Dimension*, const std::vector<DimensionValue>*>> where_;
  // Those asked for singly; null: all.
  const std::vector<ItemKey>* only_ = nullptr;
  // Of a stock.
  Moment moment_;
  PersonColumns* columns_;
  bool asks_of_people_ = false;
  // Items are listed; the question has to do with ages.
  bool lists_ = true;
  bool ages_ = false;
  std::int64_t imprecise_ = 0;
  std::map<std::vector<DimensionValue>, std::int64_t> cells_;
  ExcellentRates rates_;
  Answer answer_;
};

}  // namespace sogoc
