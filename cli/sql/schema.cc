#include <ostream>

#include "cli/json/csv.h"
#include "cli/sql/answer.h"
#include "cli/sql/tables.h"
#include "cli/text.h"

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

std::string use_text(const Context& context, Use use) {
  if (use == Use::argument) return context.pick("argument", "tham số");
  return use == Use::subtree ? context.pick("restricts", "giới hạn") : "";
}

std::string head_of(const Table& table) {
  std::string text = std::string(table.name) + "(";
  for (const auto& column : table.columns)
    if (column.use == Use::argument) text += (text.back() == '(' ? "" : ", ") + column.name;
  return text + ")";
}

Json json_of(const Context& context, const Table& table) {
  Json rows = Json::array();
  for (const auto& column : table.columns)
    rows.push_back({{"table", table.name},
                    {"column", column.name},
                    {"type", column.type},
                    {"use", name_of(column.use)},
                    {"text", context.pick(column.en, column.vi)}});
  return rows;
}

void print_text(Context& context, const Table& table) {
  context.out << head_of(table) << "  " << context.pick(table.en, table.vi) << '\n';
  std::vector<std::vector<std::string>> rows;
  for (const auto& column : table.columns)
    rows.push_back({column.name, column.type, use_text(context, column.use),
                    context.pick(column.en, column.vi)});
  print_columns(context.out, rows);
}

}  // namespace

void print_schema(Context& context) {
  Json rows = Json::array();
  for (const auto& table : tables()) {
    if (context.format == Format::text) print_text(context, table);
    for (auto& row : json_of(context, table)) rows.push_back(std::move(row));
  }
  if (context.format == Format::json) context.out << rows.dump() << '\n';
  if (context.format == Format::csv)
    print_csv(context.out, {"table", "column", "type", "use", "text"}, rows);
  if (context.format != Format::text) return;
  context.out << context.pick(
      "also: folded(text) without case, tones and marks; ORDER BY name COLLATE person or "
      "vietnamese;\n  the functions of SQLite, json_extract among them; unit = 'U' restricts to U "
      "and everything under it\n",
      "ngoài ra: folded(chữ) bỏ hoa thường và dấu; ORDER BY name COLLATE person hoặc vietnamese;\n"
      "  các hàm của SQLite, cả json_extract; unit = 'U' giới hạn trong U và mọi cấp dưới\n");
}

}  // namespace sogoc::sql
