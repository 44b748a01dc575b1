#include "answers/json/csv.h"

#include <ostream>
#include <utility>

namespace sogoc {
namespace {

std::string text_of(const Json& row, const std::string& column) {
  const auto at = row.find(column);
  if (at == row.end() || at->is_null()) return "";
  return at->is_string() ? at->get<std::string>() : at->dump();
}

}  // namespace

std::string csv_field(const std::string& text) {
  if (text.find_first_of(",\"\n\r") == std::string::npos) return text;
  std::string quoted = "\"";
  for (char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
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

}  // namespace sogoc
