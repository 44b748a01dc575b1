#include "answers/log_lines.h"

#include <ostream>

#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/json/log_lines.h"
#include "answers/text/event_lines.h"

namespace sogoc {

void write_log_lines(Writer& writer, Register& in, const std::vector<std::uint64_t>& positions,
                     Headings headings) {
  // A line each is printed as it is read; CSV alone goes through a table.
  if (writer.format == Format::csv)
    return print_log_csv(writer, in, positions, headings == Headings::first);
  EventLines lines(writer, in);
  for (std::size_t i = 0; i < positions.size() && writer.out.good(); ++i) {
    if (writer.format == Format::json)
      write_line(writer, log_line_json({positions[i], in.event(positions[i])}));
    else
      lines.print_recorded(positions[i], in.log().size());
    writer.step(i + 1, positions.size());
  }
}

}  // namespace sogoc
