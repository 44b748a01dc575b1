#include "answers/history.h"

#include <ostream>

#include "answers/json/history.h"
#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/text/history.h"

namespace sogoc {

void write_history(Writer& writer, Register& in, const History& history) {
  if (writer.format == Format::text) return print_history(writer, in, history);
  const auto json = history_json(history);
  if (writer.format == Format::csv) return print_history_csv(writer, json);
  write_line(writer, json);
}

}  // namespace sogoc
