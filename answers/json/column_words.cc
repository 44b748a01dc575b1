#include "answers/json/column_words.h"

#include <map>

#include "answers/json/event_sheet.h"
#include "answers/value_words.h"
#include "events/kinds/described_kinds.h"
#include "events/kinds/kind.h"
#include "events/text_forms.h"

namespace sogoc {
namespace {

Words part_words(const std::string& part) {
  return is_kind(part) ? Words{kind_in_english(part), kind_in_vietnamese(part)} : field_words(part);
}

Words plain_words(const std::string& column) {
  Words words;
  for (const auto& part : divided(column, '.')) {
    const auto own = part_words(part);
    words.en += (words.en.empty() ? "" : ": ") + own.en;
    words.vi += (words.vi.empty() ? "" : ": ") + own.vi;
  }
  return words;
}

// What the plain words of a language, folded, may mean.
const std::map<std::string, std::set<std::string>>& meanings() {
  static const auto held = [] {
    std::map<std::string, std::set<std::string>> made;
    for (const auto& column : all_columns()) {
      const auto words = plain_words(column);
      for (const auto& each : {words.en, words.vi}) made[folded(each)].insert(column);
    }
    return made;
  }();
  return held;
}

// The parts of a line beside the body, which most sheets have.
bool is_of_envelope(const std::string& column) {
  static const auto names = [] {
    std::set<std::string> made = {kind_column, "recorded"};
    for (const auto& kind : kinds())
      for (const auto& field : described_envelope(kind.name)) made.insert(field.name);
    return made;
  }();
  return names.contains(column.substr(0, column.find('.')));
}

// Of several columns of the same words that of the envelope is meant; null: nobody knows which.
const std::string* meant_of(const std::set<std::string>& columns) {
  const std::string* meant = columns.size() == 1 ? &*columns.begin() : nullptr;
  for (const auto& column : columns) {
    if (columns.size() == 1 || !is_of_envelope(column)) continue;
    if (meant) return nullptr;
    meant = &column;
  }
  return meant;
}

}  // namespace

Words column_words(const std::string& column) {
  auto words = plain_words(column);
  for (auto* each : {&words.en, &words.vi})
    if (const auto* meant = meant_of(meanings().at(folded(*each))); !meant || *meant != column)
      *each += " (" + column + ")";
  return words;
}

std::vector<std::string> columns_called(const std::string& heading) {
  const auto at = meanings().find(folded(heading));
  return at == meanings().end() ? std::vector<std::string>()
                                : std::vector<std::string>(at->second.begin(), at->second.end());
}

std::string column_meant(const std::string& heading) {
  if (all_columns().contains(heading)) return heading;
  const auto at = meanings().find(folded(heading));
  if (at != meanings().end())
    if (const auto* meant = meant_of(at->second)) return *meant;
  // The name in parentheses, behind words of its own.
  const auto open = heading.rfind(" (");
  if (open == heading.npos || !heading.ends_with(')')) return heading;
  const auto column = heading.substr(open + 2, heading.size() - open - 3);
  const auto words = meanings().find(folded(heading.substr(0, open)));
  return words != meanings().end() && words->second.contains(column) ? column : heading;
}

}  // namespace sogoc
