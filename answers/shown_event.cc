#include "answers/shown_event.h"

#include <ostream>

#include "answers/json/csv.h"
#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/json/shown_event.h"
#include "answers/text/shown_event.h"

namespace sogoc {

void write_shown_event(Writer& writer, Register& in, const ShownEvent& shown, std::uint64_t size) {
  if (writer.format == Format::text) return print_shown_event(writer, in, shown, size);
  const auto json = shown_event_json(shown);
  if (writer.format == Format::csv) return print_fields_csv(writer, json);
  write_line(writer, json);
}

}  // namespace sogoc
