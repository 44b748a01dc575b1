#include "answers/json/event_keys.h"

#include <algorithm>
#include <cstdint>

#include "answers/json/event_fields.h"
#include "answers/value_words.h"
#include "events/csv_record.h"
#include "events/kinds/kind.h"
#include "events/text_forms.h"
#include "projections/knowledge/nearest_ids.h"

namespace sogoc {
namespace {

// What may be given as a whole, as JSON, too or only what one value is given for.
enum class Wholes : std::uint8_t { too, never };

void add_keys(const std::string& above, const std::vector<DescribedField>& fields, Wholes wholes,
              std::vector<EventKey>& out) {
  for (const auto& field : fields) {
    const bool list = field.type == "list of objects";
    const bool gone_into = !field.fields.empty() && (field.type == "object" || list);
    if (!gone_into || wholes == Wholes::too) out.push_back({above + field.name, field});
    if (gone_into) add_keys(above + field.name + (list ? "[0]." : "."), field.fields, wholes, out);
  }
}

// A text in parts, and the numbers of the items that stand in it.
struct Parts {
  std::vector<std::string> names;
  std::vector<std::string> items;  // as they stand behind the name of their part; most are empty
};

// At points, and at colons, as headings have them.
Parts parts_of(std::string text) {
  std::replace(text.begin(), text.end(), ':', '.');
  Parts parts;
  for (const auto& each : divided(text, '.')) {
    const auto part = without_blanks(each);
    const auto open = part.ends_with(']') ? std::min(part.find('['), part.size()) : part.size();
    parts.names.push_back(part.substr(0, open));
    parts.items.push_back(part.substr(open));
  }
  return parts;
}

bool is_called(const std::string& name, const std::string& text) {
  const auto words = field_words(name);
  const auto wanted = folded(text);
  return folded(name) == wanted || folded(words.en) == wanted || folded(words.vi) == wanted;
}

// Whether the parts say the whole way of the key, or its last name alone where nobody has to say
// which item of a list is meant.
bool says(const Parts& said, const Parts& key) {
  if (said.names.size() == 1 && said.items[0].empty())
    return std::all_of(key.items.begin(), key.items.end(),
                       [](const auto& item) { return item.empty(); }) &&
           is_called(key.names.back(), said.names[0]);
  if (said.names.size() != key.names.size()) return false;
  for (std::size_t i = 0; i < key.names.size(); ++i)
    if (said.items[i].empty() != key.items[i].empty() || !is_called(key.names[i], said.names[i]))
      return false;
  return true;
}

// The key with the items that were said.
std::string with_items(const Parts& key, const Parts& said) {
  std::string made;
  for (std::size_t i = 0; i < key.names.size(); ++i)
    made += (i == 0 ? "" : ".") + key.names[i] +
            (said.items.size() == key.items.size() ? said.items[i] : "");
  return made;
}

std::vector<std::string> called(const std::vector<EventKey>& keys, const std::string& text) {
  const auto said = parts_of(text);
  std::vector<std::string> found;
  for (const auto& each : keys)
    if (const auto key = parts_of(each.key); says(said, key))
      found.push_back(with_items(key, said));
  return found;
}

// The heading of a sheet has the kind in front of what is called as the column of kinds is.
std::string without_words_of_kind(const std::string& kind, const std::string& text) {
  const auto colon = text.find(": ");
  if (colon == text.npos) return text;
  const auto front = folded(text.substr(0, colon));
  return front == folded(kind_in_english(kind)) || front == folded(kind_in_vietnamese(kind))
             ? text.substr(colon + 2)
             : text;
}

// `đơn vị (unit)`, as answers print a field: what stands in front, and the key.
std::pair<std::string, std::string> in_parentheses(const std::string& text) {
  const auto open = text.rfind(" (");
  if (open == text.npos || !text.ends_with(')')) return {text, ""};
  return {text.substr(0, open), text.substr(open + 2, text.size() - open - 3)};
}

std::string with_word(const std::string& key, const std::string& word) {
  return key == word ? key : key + " (" + word + ")";
}

UsageError no_key(const std::vector<EventKey>& keys, const std::string& text) {
  std::vector<std::pair<std::string, std::string>> words;
  for (const auto& each : keys) {
    const auto own = field_words(each.field.name);
    for (const auto& word : {each.key, each.field.name, own.en, own.vi})
      words.emplace_back(each.key, word);
  }
  std::vector<std::string> en, vi;
  for (const auto& key : nearest_to(text, words)) {
    const auto own = field_words(key.substr(key.rfind('.') + 1));
    en.push_back(with_word(key, own.en));
    vi.push_back(with_word(key, own.vi));
  }
  return {{"there is no field " + text + nearest_words(en).en,
           "không có trường " + text + nearest_words(vi).vi},
          "",
          UsageReason::field};
}

UsageError several(const std::vector<std::string>& keys, const std::string& text) {
  std::string all;
  for (const auto& each : keys) all += (all.empty() ? "" : ", ") + each;
  return {
      {text + " is the word of several fields: " + all, text + " là tên của nhiều trường: " + all},
      keys.front() + "=…",
      UsageReason::ambiguous};
}

std::vector<EventKey> all_keys(const std::string& kind, Wholes wholes) {
  std::vector<DescribedField> fields;
  for (auto& each : described_kinds())
    if (each.name == kind) fields = std::move(each.fields);
  if (fields.empty()) return {};
  const auto of_body = fields.size();
  for (auto& field : described_envelope(kind))
    if (std::none_of(fields.begin(), fields.begin() + static_cast<std::ptrdiff_t>(of_body),
                     [&](const auto& body) { return body.name == field.name; }))
      fields.push_back(std::move(field));
  std::vector<EventKey> keys;
  add_keys("", fields, wholes, keys);
  return keys;
}

}  // namespace

std::vector<EventKey> keys_of_kind(const std::string& kind) {
  return all_keys(kind, Wholes::never);
}

std::variant<std::string, UsageError> key_meant(const std::string& kind, const std::string& text) {
  const auto key = without_kind(kind, text);
  if (is_key(kind, key)) return key;
  const auto keys = all_keys(kind, Wholes::too);
  const auto [words, behind] = in_parentheses(without_words_of_kind(kind, key));
  auto found = called(keys, words);
  if (!behind.empty() && std::count(found.begin(), found.end(), behind) != 0) return behind;
  // Words that end with parentheses of their own: `đến (ngoài sổ)`.
  if (!behind.empty()) found = called(keys, without_words_of_kind(kind, key));
  // A number of an item that is none.
  std::erase_if(found, [&](const auto& each) { return !is_key(kind, each); });
  if (found.size() == 1) return found.front();
  return found.empty() ? no_key(keys, key) : several(found, key);
}

}  // namespace sogoc
