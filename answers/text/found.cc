#include "answers/text/found.h"

#include "answers/class_words.h"
#include "answers/json/found.h"
#include "answers/text/text.h"
#include "answers/text/value_words.h"

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
  for (const auto& row : names.found) {
    const auto& subject = row.found.subject;
    const auto& of = class_name(subject.of);
    const auto is = standing_of(row);
    // The identifier stands behind the class, so that it can be copied into `show`.
    table.push_back({names_text(writer, row), writer.pick(of.en, of.vi), subject.id,
                     is.empty() ? "" : value_word(writer, is), row.in});
  }
  print_columns(writer.out, table);
}

}  // namespace sogoc
