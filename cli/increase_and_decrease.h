// Form 1 of the party's statistics: the increase and decrease of members, a column a period. Every
// number is an ordinary answer.
#pragma once
#include <string>
#include <vector>

#include "cli/context.h"
#include "projections/figures/ask.h"

namespace sogoc {

struct IncreaseAndDecrease {
  struct Column {
    std::string period;
    std::vector<std::int64_t> values;  // one a row
    // Opening and increases less decreases, with who is in transit on both days, less closing.
    std::int64_t residual = 0;
  };
  std::vector<std::string> titles;  // one a row
  std::vector<Column> columns;
  std::vector<Answered> answers;  // all that were asked, in order
};

// `periods` as in `--period`. The unit must be known; else std::logic_error.
IncreaseAndDecrease increase_and_decrease(const Context& context, Asker& asker,
                                          const std::string& unit,
                                          const std::vector<std::string>& periods);
void print_increase_and_decrease(Context& context, const IncreaseAndDecrease& form);

}  // namespace sogoc
