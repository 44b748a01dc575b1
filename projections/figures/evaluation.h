// One figure being counted: as a whole, or for single items at one moment after another.
#pragma once
#include <map>
#include <optional>
#include <vector>

#include "projections/figures/counting.h"
#include "projections/figures/dimensions.h"
#include "projections/figures/evaluate.h"
#include "projections/figures/ratings/excellent_rates.h"

namespace sogoc {

// The years whose 31 December lies in the period of the query.
std::vector<unsigned> years_of(const Query& query);

// One thread; what it is made of must outlive it. The query was checked by evaluate.h, its unit is
// known. Only of figures that count items.
class Evaluation {
 public:
  Evaluation(View& view, const Query& query, const FigureDefinition& figure);

  // Once.
  Answer run(Listing listing = Listing::items);

  // Which of the items count, a stock at `at` in place of the end of the day asked for. May be
  // called again, also after the view went on to a later size, when `went_on` was told.
  std::vector<CountedItem> counted_of(const std::vector<ItemKey>& items, Moment at);
  // `units`: something about units became known too.
  void went_on(bool units);
  // Adds the units whose people may stand where those of the set do in the trees that the question
  // adds up in, when they are not those of the facts themselves.
  void add_related(std::set<std::string>& units);

 private:
  Counting counting(std::function<void(Fact&)> fact);
  void count_year(unsigned year);
  Restatement* restatement_of(Date structure);
  void judge(Fact& fact);
  bool passes(const Fact& fact);
  std::optional<bool> place(Fact& fact);
  void add(const Fact& fact);

  View& view_;
  Tree tree_;
  std::map<Date, Restatement> restatements_;  // by S; of yearly figures one a year
  Restatement* restatement_ = nullptr;        // the one in use
  const Query& query_;
  const FigureDefinition& figure_;
  const Population& population_;
  std::vector<const Dimension*> by_;
  std::vector<std::pair<const Dimension*, const std::vector<DimensionValue>*>> where_;
  const std::vector<ItemKey>* only_ = nullptr;
  Moment moment_;  // of a stock
  bool lists_ = true;
  bool ages_ = false;
  std::int64_t imprecise_ = 0;
  std::map<std::vector<DimensionValue>, std::int64_t> cells_;
  ExcellentRates rates_;
  Answer answer_;
};

}  // namespace sogoc
