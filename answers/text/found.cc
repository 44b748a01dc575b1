#include "answers/text/found.h"

#include <algorithm>

#include "answers/class_words.h"
#include "answers/json/found.h"
#include "answers/text/table.h"
#include "answers/text/text.h"
#include "answers/value_words.h"

namespace sogoc {
namespace {

// As it was found, and what it is called on the day where that differs: a search finds old names
// too.
std::string names_text(const Writer& writer, const FoundOnDay& row) {
  const auto& name = row.found.name;
  if (row.name == name) return name;
  if (row.name.empty()) return name + writer.pick(" (not on that day)", " (chưa có trong ngày đó)");
  return name + writer.pick(" (on that day ", " (trong ngày đó là ") + row.name + ")";
}

}  // namespace

void print_found(Writer& writer, const FoundNames& names) {
  std::vector<std::vector<std::string>> table;
  const auto born = [](const FoundOnDay& row) {
    return state_as<MemberState>(row.state).attributes.birth;
  };
  const bool births = std::any_of(names.found.begin(), names.found.end(),
                                  [&](const auto& row) { return born(row).value != 0; });
  for (const auto& row : names.found) {
    const auto& subject = row.found.subject;
    const auto& of = class_name(subject.of);
    const auto is = cause_or_standing_of(row);
    auto& line = table.emplace_back(std::vector{names_text(writer, row)});
    // People of one name are told apart by it; units have none.
    if (births) line.push_back(born(row).value == 0 ? "" : std::to_string(born(row).year()));
    // The identifier stands behind the class, so that it can be copied into `show`.
    line.insert(line.end(),
                {writer.pick(of.en, of.vi), subject.id, is.empty() ? "" : value_word(writer, is),
                 named_text(row.in_name, row.in)});
  }
  print_table(writer, table, {"l"});
}

}  // namespace sogoc
