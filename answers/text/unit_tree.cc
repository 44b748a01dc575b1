#include "answers/text/unit_tree.h"

#include "answers/text/answer.h"
#include "answers/text/lines.h"
#include "answers/text/table.h"
#include "answers/text/text.h"
#include "answers/value_words.h"
#include "events/enum_name.h"

namespace sogoc {
namespace {

std::vector<std::string> line_of(const Writer& writer, const UnitOfTree& unit) {
  const auto* kind = enum_name(unit.kind);
  return {std::string(unit.depth * 2, ' ') + (unit.name.empty() ? "–" : unit.name), unit.id,
          kind ? value_word(writer, kind) : "–", grouped(writer, unit.cells),
          grouped(writer, unit.members)};
}

}  // namespace

void print_unit_tree(Writer& writer, Asker& asker, const UnitTree& tree) {
  const auto& members = tree.members;
  const auto& query = members.query;
  print_heading_line(writer,
                     {writer.pick("Units", "Tổ chức đảng"),
                      unit_name_text(writer, *members.view, query.unit.value_or(""), query.as_of),
                      days_text(writer, members)});
  print_clocks(writer, asker, members);
  std::vector<std::vector<std::string>> table;
  if (!tree.units.empty())
    table.push_back({writer.pick("name", "tên"), writer.pick("id", "mã"),
                     writer.pick("kind", "loại"), writer.pick("cells", "chi bộ"),
                     writer.pick("members", "đảng viên")});
  for (const auto& unit : tree.units) table.push_back(line_of(writer, unit));
  // Name, identifier and kind are words; the others numbers.
  print_table(writer, table, {"lllr", {{0, Style::heading}}});
  print_beside(writer, members, true, "units");
  print_log(writer, asker, members.size);
}

}  // namespace sogoc
