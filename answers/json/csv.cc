#include "answers/json/csv.h"

#include <unicode/uchar.h>

#include <utility>

#include "answers/json/csv_cells.h"
#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "events/characters.h"

namespace sogoc {
namespace {

constexpr std::u32string_view begins_formula = U"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

std::string field_of(const Writer& writer, const Json& row, const std::string& column) {
  const auto at = row.find(column);
  if (at == row.end() || at->is_null()) return "";
  const auto text = writer.headings_in_words ? cell_in_words(writer, column, *at) : plain_text(*at);
  return at->is_string() ? csv_text_field(writer, text) : csv_field(text);
}

}  // namespace

// Spreadsheets look behind blanks; what is not seen could be taken away on the way there.
bool begins_as_formula(std::string_view text) {
  while (!text.empty()) {
    const auto [code, bytes, utf8] = first_character(text);
    if (begins_formula.find(code) != begins_formula.npos) return true;
    const bool blank = u_charType(static_cast<UChar32>(code)) == U_SPACE_SEPARATOR;
    if (!utf8 || (!blank && !is_invisible(code))) return false;
    text.remove_prefix(bytes);
  }
  return false;
}

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

std::string csv_text_field(const Writer& writer, const std::string& text) {
  return csv_field(writer.csv_safe && begins_as_formula(text) ? "'" + text : text);
}

std::string plain_text(const Json& value) {
  return value.is_string() ? value.get<std::string>() : one_line(value);
}

void print_csv(Writer& writer, const std::vector<std::string>& columns, const Json& rows, bool head,
               HeadingWords words) {
  auto& out = writer.out;
  const char* comma = "";
  if (head) {
    for (const auto& column : columns) {
      const auto said = writer.headings_in_words ? words(column) : Words{column, column};
      out << std::exchange(comma, ",") << csv_field(writer.pick(said.en, said.vi));
    }
    out << '\n';
  }
  for (const auto& row : rows) {
    comma = "";
    for (const auto& column : columns)
      out << std::exchange(comma, ",") << field_of(writer, row, column);
    out << '\n';
  }
}

void print_fields_csv(Writer& writer, const Json& object) {
  Json rows = Json::array();
  const bool words = writer.headings_in_words;
  for (const auto& [key, value] : object.items()) {
    const auto title = words ? heading_in_words(key) : Words{key, key};
    // Objects and lists stay JSON inside their field.
    const bool said = words && !value.is_null() && !value.is_structured() && !value.is_number();
    rows.push_back({{"field", writer.pick(title.en, title.vi)},
                    {"value", said ? Json(cell_in_words(writer, key, value)) : value}});
  }
  print_csv(writer, {"field", "value"}, rows);
}

}  // namespace sogoc
