#include "answers/why_not.h"

#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/json/why_not.h"
#include "answers/text/why_not.h"

namespace sogoc {

// A reason does not fit into rows: there is no CSV, and the command line refuses it before.
void write_why_not(Writer& writer, Asker& asker, const WhyNot& why) {
  if (writer.format == Format::json)
    write_line(writer, why_not_json(asker, why));
  else
    print_why_not(writer, asker, why);
}

void write_never_recorded(Writer& writer, Asker& asker, const NeverRecorded& never) {
  if (writer.format == Format::json) write_line(writer, never_recorded_json(writer, asker, never));
  print_never_recorded(writer, asker, never);
}

}  // namespace sogoc
