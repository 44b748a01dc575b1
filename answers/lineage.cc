#include "answers/lineage.h"

#include <ostream>

#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/json/lineage.h"
#include "answers/text/lineage.h"

namespace sogoc {

void write_lineage(Writer& writer, Register& in, View& view, const std::string& unit,
                   const Lineage& found) {
  if (writer.format == Format::text) return print_lineage(writer, in, view, unit, found);
  // CSV is made of the JSON, so that both name their fields alike.
  const auto json = lineage_json(in, view, unit, found);
  if (writer.format == Format::csv) return print_lineage_csv(writer, json);
  write_line(writer, json);
}

}  // namespace sogoc
