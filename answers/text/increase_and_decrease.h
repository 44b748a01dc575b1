// Form 1 as people read it: a row a line, a column a period.
#pragma once
#include "answers/writer.h"
#include "projections/papers/increase_and_decrease.h"

namespace sogoc {

void print_increase_and_decrease(Writer& writer, const IncreaseAndDecrease& form);

}  // namespace sogoc
