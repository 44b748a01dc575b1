#include "answers/sql/closed_lists.h"

#include <capnp/schema.h>

#include <algorithm>
#include <set>

#include "answers/sql/tables.h"
#include "answers/text/answer.h"
#include "events/events.capnp.h"
#include "events/kinds/cause_words.h"
#include "events/kinds/kind.h"
#include "events/shown.h"
#include "events/text_forms.h"
#include "projections/figures/dimensions.h"
#include "projections/figures/value_names.h"
#include "projections/knowledge/nearest_ids.h"

namespace sogoc::sql {
namespace {

using Strings = std::vector<std::string>;
// The value, and a word for it.
using ListWords = std::vector<std::pair<std::string, std::string>>;

// A truth stands as 1 or 0.
std::string as_column(const DimensionValue& value) {
  if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "1" : "0";
  return std::get<std::string>(value);
}

Strings values_of(const std::string& list) {
  Strings values;
  if (list == phases_of_ratings) return {"decided", "notRated"};
  if (list == kinds_of_events) {
    for (const auto& kind : kinds()) values.emplace_back(kind.name);
  } else if (list == kinds_of_units) {
    for (auto each : capnp::Schema::from<schema::UnitKind>().getEnumerants())
      if (each.getOrdinal() != 0) values.emplace_back(each.getProto().getName().cStr());
  } else {
    for (const auto& each : find_dimension(list)->values()) values.push_back(as_column(each));
  }
  return values;
}

void add_names(const std::string& value, const char* code, ListWords& words) {
  words.emplace_back(value, code);
  const auto* name = find_value_name(code);
  if (!name) return;
  words.emplace_back(value, name->en);
  words.emplace_back(value, name->vi);
}

ListWords words_of(const std::string& list) {
  ListWords words;
  for (const auto& value : values_of(list)) {
    add_names(value, value.c_str(), words);
    if (list == kinds_of_events)
      for (const auto& word : {kind_in_english(value), kind_in_vietnamese(value)})
        words.emplace_back(value, word);
  }
  if (list == "youthUnion")
    for (const auto& [value, code] :
         {std::pair{"1", "true"}, {"1", "yes"}, {"0", "false"}, {"0", "no"}})
      add_names(value, code, words);
  return words;
}

// Those that lead to a value without being a word for it: a cause of leaving to all leaving.
ListWords words_near(const std::string& list) {
  auto words = words_of(list);
  if (list == kinds_of_events)
    for (const auto& cause : cause_words())
      for (const char* word : {cause.code, cause.en, cause.vi})
        words.emplace_back("memberLeft", word);
  return words;
}

bool has_truths(const std::string& list) {
  const auto* dimension = find_dimension(list);
  return dimension && dimension->values &&
         std::holds_alternative<bool>(dimension->values().front());
}

// A word for a value is it and no other that is near.
Strings nearest_in(const std::string& list, const std::string& text) {
  const auto words = words_near(list);
  const auto wanted = folded(text);
  const auto named = std::find_if(words.begin(), words.end(),
                                  [&](const auto& each) { return folded(each.second) == wanted; });
  return named != words.end() ? Strings{named->first} : nearest_to(text, words);
}

bool is_closed_column(const std::string& name) {
  for (const auto& table : tables())
    for (const auto& column : table.columns)
      if (column.name == name && column.open_list && is_closed_list(column.open_list)) return true;
  return false;
}

}  // namespace

bool is_closed_list(const std::string& name) {
  if (name == kinds_of_events || name == kinds_of_units || name == phases_of_ratings) return true;
  const auto* dimension = find_dimension(name);
  return dimension && dimension->values;
}

std::optional<UnknownValue> not_in_list(const std::string& list, const std::string& value) {
  const auto values = values_of(list);
  if (std::find(values.begin(), values.end(), value) != values.end()) return std::nullopt;
  return UnknownValue{list, value, nearest_in(list, value)};
}

std::map<std::string, std::string, std::less<>> values_by_word(const std::string& list) {
  std::map<std::string, std::string, std::less<>> values;
  if (has_truths(list)) return values;
  std::set<std::string> of_several;
  for (const auto& [value, word] : words_of(list)) {
    const auto [at, added] = values.emplace(folded(word), value);
    if (!added && at->second != value) of_several.insert(at->first);
  }
  for (const auto& word : of_several) values.erase(word);
  for (const auto& value : values_of(list)) values[value] = value;
  return values;
}

std::string read_as_text(const Writer& writer, const ReadValue& value) {
  return writer.pick(value.column + ": " + value.value + " is read as " + value.read_as,
                     value.column + ": " + value.value + " đọc là " + value.read_as);
}

std::string never_seen_text(const Writer& writer, const UnknownValue& value, std::uint64_t size) {
  if (!is_closed_column(value.field)) return unknown_value_text(writer, value, size);
  const auto near = nearest_words(value.nearest);
  return writer.pick(value.field + " has no value " + as_typed(value.value) + near.en,
                     value.field + " không có giá trị " + as_typed(value.value) + near.vi);
}

}  // namespace sogoc::sql
