#include "answers/log_lines.h"

#include <algorithm>
#include <ostream>

#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/json/log_lines.h"
#include "answers/text/event_lines.h"

namespace sogoc {
namespace {

// In order, and half of what stands between the first and the last at least.
bool lie_close(const std::vector<std::uint64_t>& positions) {
  return positions.size() > 1 && std::is_sorted(positions.begin(), positions.end()) &&
         (positions.back() - positions.front()) / 2 < positions.size();
}

}  // namespace

void write_log_lines(Writer& writer, Register& in, const std::vector<std::uint64_t>& positions,
                     Headings headings) {
  // A line each is printed as it is read; CSV alone goes through a table.
  if (writer.format == Format::csv)
    return print_log_csv(writer, in, positions, headings == Headings::first);
  EventLines lines(writer, in);
  std::size_t done = 0;
  const auto write = [&](std::uint64_t position, const Event& event) {
    if (writer.format == Format::json)
      write_line(writer, log_line_json({position, event}));
    else
      lines.print_recorded(event, position, in.log().size(), {});
    writer.step(++done, positions.size());
  };
  if (!lie_close(positions)) {
    for (std::size_t i = 0; i < positions.size() && writer.out.good(); ++i)
      write(positions[i], in.event(positions[i]));
    return;
  }
  // The log reads each run once so, whatever others the names of a line are read from.
  in.log().scan(positions.front(), positions.back() + 1,
                [&](std::uint64_t position, std::string_view bytes) {
                  if (position == positions[done]) write(position, Event(bytes));
                  return writer.out.good();
                });
}

}  // namespace sogoc
