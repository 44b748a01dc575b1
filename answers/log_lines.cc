#include "answers/log_lines.h"

#include <ostream>

#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/json/log_lines.h"
#include "answers/text/event_line.h"

namespace sogoc {

void write_log_lines(Writer& writer, const Register& in,
                     const std::vector<std::uint64_t>& positions) {
  // A line each is printed as it is read; CSV alone goes through a table.
  if (writer.format == Format::csv) return print_log_csv(writer, in, positions);
  for (const auto position : positions) {
    const auto event = in.event(position);
    if (writer.format == Format::json)
      write_line(writer, log_line_json({position, event}));
    else
      writer.out << event_line_text(writer, event, position) << '\n';
  }
}

}  // namespace sogoc
