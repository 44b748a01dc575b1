#include "answers/reports.h"

#include <ostream>

#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/json/reports.h"
#include "answers/text/reports.h"

namespace sogoc {

void write_reports(Writer& writer, Asker& asker, const std::vector<PublishedReport>& reports,
                   std::size_t events) {
  if (writer.format == Format::text) return print_reports(writer, asker, reports, events);
  if (writer.format == Format::csv) return print_reports_csv(writer, asker, reports);
  write_line(writer, reports_json(asker, reports));
}

}  // namespace sogoc
