// Form 1 as people read it (biểu tăng, giảm đảng viên): a row a line, a column a period. The
// letters A to D in front are those of the printed form.
#pragma once
#include "answers/writer.h"
#include "projections/papers/increase_and_decrease.h"

namespace sogoc {

// Last comes the residual A + B - C - D of each period, which is zero unless there is a bug. Reads
// nothing.
void print_increase_and_decrease(Writer& writer, const IncreaseAndDecrease& form);

}  // namespace sogoc
