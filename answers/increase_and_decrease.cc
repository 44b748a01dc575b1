#include "answers/increase_and_decrease.h"

#include "answers/json/increase_and_decrease.h"
#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/text/increase_and_decrease.h"

namespace sogoc {

void write_increase_and_decrease(Writer& writer, Asker& asker, const std::string& unit,
                                 const IncreaseAndDecrease& form) {
  if (writer.format == Format::text) return print_form(writer, asker, unit, form);
  if (writer.format == Format::csv) return print_form_csv(writer, unit, form);
  write_line(writer, form_json(writer, asker, unit, form));
}

}  // namespace sogoc
