#include "answers/stated.h"

#include "answers/json/answer.h"
#include "answers/json/json_library.h"
#include "answers/json/json_line.h"

namespace sogoc {

void write_stated(Writer& writer, const Stated& row) {
  const Json json = {{"article", row.figure},
                     {"stated", row.stated},
                     // The bare value, without the numerator and denominator that value_json puts
                     // beside a percentage.
                     {"rebuilt", value_json(*row.rebuilt)["value"]},
                     {"atTermBegin", row.before ? value_json(*row.before)["value"] : Json()},
                     {"same", row.same}};
  write_line(writer, json);
}

}  // namespace sogoc
