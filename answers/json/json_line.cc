#include "answers/json/json_line.h"

#include "answers/json/json_library.h"

namespace sogoc {

void say_shortened(const Writer& writer, Json& json) {
  if (writer.shortened && json.is_object()) json["shortened"] = true;
}

void write_line(Writer& writer, Json json) {
  say_shortened(writer, json);
  writer.out << json.dump() << '\n';
}

}  // namespace sogoc
