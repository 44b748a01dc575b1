// Excellent ratings among those that the cap of their scheme is taken of.
#pragma once
#include <set>

#include "projections/figures/query.h"
#include "projections/knowledge/view.h"

namespace sogoc {

bool has_cap(View& view, const EvaluationState& rating);

// By its scheme, which has a cap; in none when the category is none of the scheme's.
ShareOfExcellent share_of_excellent(View& view, const EvaluationState& rating);

class ExcellentRates {
 public:
  void add(ShareOfExcellent share, const std::string& scheme,
           const std::vector<DimensionValue>& key);
  // Sets the rates of the answer and of its cells. Ratings under different schemes are not joined:
  // such a rate has no value.
  void finish(Answer& answer) const;

 private:
  struct Sum {
    std::uint64_t excellent = 0, base = 0;
    std::set<std::string> schemes;
  };
  static Measured rate_of(const Sum& sum);

  Sum total_;
  std::map<std::vector<DimensionValue>, Sum> cells_;
};

}  // namespace sogoc
