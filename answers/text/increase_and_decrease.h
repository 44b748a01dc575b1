// Form 1 as people read it (biểu tăng, giảm đảng viên): a row a line, a column a period. The
// letters A to D in front are those of the printed form.
#pragma once
#include "answers/writer.h"
#include "projections/papers/increase_and_decrease.h"

namespace sogoc {

// The table alone, with the residual of each period as its last line. Reads nothing.
void print_form_table(Writer& writer, const IncreaseAndDecrease& form);
// All that write_increase_and_decrease says of it.
void print_form(Writer& writer, Asker& asker, const std::string& unit,
                const IncreaseAndDecrease& form);

}  // namespace sogoc
