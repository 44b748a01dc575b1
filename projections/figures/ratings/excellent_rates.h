// Excellent ratings among those that the cap of their scheme is taken of: regulations say that the
// excellent may be at most so many percent of the good ones (HD 21-HD/BTCTW 18/10/2019: 20 % of
// those rated good, within each grassroots organisation), so a rate is by its scheme's own base.
#pragma once
#include <set>

#include "projections/figures/query.h"
#include "projections/knowledge/view.h"

namespace sogoc {

// Whether the scheme that it is rated by has a cap; false for a scheme that is not known to the
// view. Both functions throw what `view` throws, and have its thread rule.
bool has_cap(View& view, const EvaluationState& rating);

// By its scheme, which has a cap; in none when the category is none of the scheme's.
ShareOfExcellent share_of_excellent(View& view, const EvaluationState& rating);

// Sums ratings to rates, of the whole and of each cell. A value; as safe from threads as one.
class ExcellentRates {
 public:
  // One rating. `key`: of the cell that it stands in.
  void add(ShareOfExcellent share, const std::string& scheme,
           const std::vector<DimensionValue>& key);
  // Sets the rates of the answer and of its cells, and takes out cells with nothing in either part.
  // Ratings under different schemes are not joined: such a rate has no value. Throws
  // std::out_of_range for a cell with a key that was never added.
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
