#include "answers/json/csv.h"

#include <ostream>
#include <utility>

#include "answers/json/json_library.h"

namespace sogoc {
namespace {

std::string text_of(const Json& row, const std::string& column) {
  const auto at = row.find(column);
  return at == row.end() || at->is_null() ? "" : plain_text(*at);
}

}  // namespace

// RFC 4180, section 2, rules 6 and 7. A carriage return alone is quoted as well, since readers take
// it for the end of a line.
std::string csv_field(const std::string& text) {
  if (text.find_first_of(",\"\n\r") == std::string::npos) return text;
  std::string quoted = "\"";
  for (char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string plain_text(const Json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

void print_csv(std::ostream& out, const std::vector<std::string>& columns, const Json& rows,
               bool head) {
  const char* comma = "";
  if (head) {
    for (const auto& column : columns) out << std::exchange(comma, ",") << csv_field(column);
    out << '\n';
  }
  for (const auto& row : rows) {
    comma = "";
    for (const auto& column : columns)
      out << std::exchange(comma, ",") << csv_field(text_of(row, column));
    out << '\n';
  }
}

void print_fields_csv(std::ostream& out, const Json& object) {
  Json rows = Json::array();
  for (const auto& [key, value] : object.items())
    // Objects and lists stay JSON inside their field.
    rows.push_back({{"field", key}, {"value", value}});
  print_csv(out, {"field", "value"}, rows);
}

}  // namespace sogoc
