#include <ostream>

#include "answers/json/csv.h"
#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/sql/answer.h"
#include "answers/sql/tables.h"
#include "answers/text/table.h"
#include "answers/text/text.h"

namespace sogoc::sql {
namespace {

const char* name_of(Use use) {
  switch (use) {
    case Use::argument:
      return "argument";
    case Use::subtree:
      return "restricts";
    default:
      return "column";
  }
}

std::string use_text(const Writer& writer, Use use) {
  if (use == Use::argument) return writer.pick("argument", "tham số");
  return use == Use::subtree ? writer.pick("restricts", "giới hạn") : "";
}

// As it is called in a statement.
std::string head_of(const Table& table) {
  std::string text = std::string(table.name) + "(";
  for (const auto& column : table.columns)
    if (column.use == Use::argument) text += (text.back() == '(' ? "" : ", ") + column.name;
  return text + ")";
}

Json json_of(const Writer& writer, const Table& table) {
  Json rows = Json::array();
  for (const auto& column : table.columns)
    rows.push_back({{"table", table.name},
                    {"column", column.name},
                    {"type", column.type},
                    {"use", name_of(column.use)},
                    {"text", writer.pick(column.en, column.vi)}});
  return rows;
}

void print_text(Writer& writer, const Table& table) {
  writer.out << head_of(table) << "  " << writer.pick(table.en, table.vi) << '\n';
  std::vector<std::vector<std::string>> rows;
  for (const auto& column : table.columns)
    rows.push_back({column.name, column.type, use_text(writer, column.use),
                    writer.pick(column.en, column.vi)});
  print_table(writer, rows, {"l"});
}

}  // namespace

void print_schema(Writer& writer) {
  Json rows = Json::array();
  for (const auto& table : tables()) {
    if (writer.format == Format::text) print_text(writer, table);
    for (auto& row : json_of(writer, table)) rows.push_back(std::move(row));
  }
  if (writer.format == Format::json) writer.out << one_line(rows) << '\n';
  if (writer.format == Format::csv)
    print_csv(writer, {"table", "column", "type", "use", "text"}, rows);
  if (writer.format != Format::text) return;
  writer.out << writer.pick(
      "also: folded(text) without case, tones and marks; ORDER BY name COLLATE person or "
      "vietnamese;\n  the functions of SQLite, json_extract among them; unit = 'U' restricts to U "
      "and everything under it\n",
      "ngoài ra: folded(chữ) bỏ hoa thường và dấu; ORDER BY name COLLATE person hoặc vietnamese;\n"
      "  các hàm của SQLite, cả json_extract; unit = 'U' giới hạn trong U và mọi cấp dưới\n");
}

}  // namespace sogoc::sql
