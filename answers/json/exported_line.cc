#include "answers/json/exported_line.h"

#include "answers/json/event.h"
#include "answers/json/json_library.h"

namespace sogoc {

std::string exported_line(const Event& event, bool simulated_clock) {
  const auto json = event_json(event);
  if (!simulated_clock) return json.dump();
  // Built anew, for the library appends and `recorded` belongs to the envelope, beside the id.
  Json line;
  for (const auto& [key, value] : json.items()) {
    line[key] = value;
    if (key == "id") line["recorded"] = format_instant((*event).getRecorded());
  }
  return line.dump();
}

}  // namespace sogoc
