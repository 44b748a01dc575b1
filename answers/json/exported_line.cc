#include "answers/json/exported_line.h"

#include "answers/json/event.h"
#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/json/strict_json.h"
#include "store/base64.h"

namespace sogoc {
namespace {

void put_assigned(Json& line, schema::Event::Reader event, Exported how) {
  line["recorded"] = format_instant(event.getRecorded());
  if (how != Exported::full) return;
  line["operator"] = event.getOperator().cStr();
  line["actStart"] = event.getActStart();
  if (event.getClockHeld()) line["clockHeld"] = true;
}

}  // namespace

std::string exported_line(const Event& event, Exported how) {
  const auto json = event_json(event);
  if (how == Exported::content) return exact_line(json);
  // Built anew, for the library appends and these belong to the envelope, beside the id.
  Json line;
  for (const auto& [key, value] : json.items()) {
    line[key] = value;
    if (key == "id") put_assigned(line, *event, how);
  }
  return exact_line(line);
}

std::string exported_end(const ExportedEnd& end) {
  return exact_line({{"log", {{"size", end.size}, {"root", base64(end.root)}}}});
}

std::optional<ExportedEnd> read_exported_end(std::string_view line) {
  std::string twice;
  const auto json = parse_strictly(line, twice);
  if (!json.is_object() || json.size() != 1 || !json.contains("log")) return std::nullopt;
  const auto& log = json["log"];
  if (!log.is_object() || !log.contains("size") || !log["size"].is_number_unsigned() ||
      !log.contains("root") || !log["root"].is_string())
    return std::nullopt;
  const auto root = hash_of_base64(log["root"].get<std::string>());
  if (!root) return std::nullopt;
  return ExportedEnd{log["size"].get<std::uint64_t>(), *root};
}

}  // namespace sogoc
