#include "answers/bridge.h"

#include "answers/json/bridge.h"
#include "answers/json/csv.h"
#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/text/answer.h"
#include "answers/text/bridge.h"

namespace sogoc {

void write_bridge(Writer& writer, Asker& asker, const Explanation& explanation,
                  std::size_t events) {
  if (writer.format == Format::json)
    write_line(writer, bridge_json(asker, explanation));
  else if (writer.format == Format::csv) {
    say_unknown_values(writer, explanation.closing.answered);
    print_csv(writer, bridge_columns, bridge_rows(asker, explanation));
  } else
    print_bridge(writer, asker, explanation, events);
}

}  // namespace sogoc
