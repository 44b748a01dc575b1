// Form 1 (biểu tăng, giảm đảng viên) in the form asked for. Reads the register meanwhile, and
// throws what that throws. One thread, like `asker`.
#pragma once
#include "answers/writer.h"
#include "projections/papers/increase_and_decrease.h"

namespace sogoc {

// Text: the unit, the clocks, a row a line and a column a period; of one period the year before
// with the percentage, and what was published beside what was known then; the residual A + B - C -
// D, which is zero unless there is a bug; and the command that explains a number. JSON: one object
// with the commands of each cell. CSV: a row a line, the commands in columns behind the numbers.
void write_increase_and_decrease(Writer& writer, Asker& asker, const std::string& unit,
                                 const IncreaseAndDecrease& form);

}  // namespace sogoc
