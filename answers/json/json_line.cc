#include "answers/json/json_line.h"

#include "answers/json/json_library.h"
#include "events/shown.h"

namespace sogoc {

std::string one_line(const Json& json) {
  return shown_json(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

std::string exact_line(const Json& json) { return shown_json(json.dump()); }

void say_shortened(const Writer& writer, Json& json) {
  if (writer.shortened && json.is_object()) json["shortened"] = true;
}

void write_line(Writer& writer, Json json) {
  say_shortened(writer, json);
  writer.out << one_line(json) << '\n';
}

}  // namespace sogoc
