#include <algorithm>

#include "answers/json/event.h"
#include "answers/json/event_words.h"
#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "events/kinds/described_kinds.h"

namespace sogoc {
namespace {

using Fields = std::vector<DescribedField>;

class Pairs {
 public:
  // Of the object's members those that are fields, in the order of these.
  void add_all(const std::string& above, const Fields& fields, const Json& object) {
    for (const auto& field : fields)
      if (object.contains(field.name)) add(above + field.name, field, object[field.name]);
  }
  // Of one field, at its key.
  void add(const std::string& key, const DescribedField& field, const Json& value) {
    const bool gone_into = !field.fields.empty() && !value.empty() &&
                           (field.type == "object" || field.type == "list of objects");
    if (gone_into && value.is_object()) return add_all(key + ".", field.fields, value);
    if (!gone_into || !value.is_array()) return made.push_back(key + text_of(value));
    for (std::size_t i = 0; i < value.size(); ++i)
      add_all(key + "[" + std::to_string(i) + "].", field.fields, value[i]);
  }
  std::vector<std::string> made;

 private:
  // `=text` where the text is read as just that value, else `:=JSON`.
  static std::string text_of(const Json& value) {
    if (value.is_string() && value != "null" && value != "") return "=" + value.get<std::string>();
    if (value.is_number() || value.is_boolean()) return "=" + exact_line(value);
    if (value.is_null()) return "=null";
    const bool of_ids =
        value.is_array() && !value.empty() &&
        std::all_of(value.begin(), value.end(), [](const Json& each) {
          return each.is_string() && each.get<std::string>().find(',') == std::string::npos;
        });
    if (!of_ids) return ":=" + exact_line(value);
    std::string ids;
    for (const auto& each : value) ids += (ids.empty() ? "=" : ",") + each.get<std::string>();
    return ids;
  }
};

}  // namespace

std::vector<std::string> words_of(const LiveEvent& live) {
  const auto json = event_json(live);
  const std::string kind = kind_of(live.body().which()).name;
  Pairs pairs;
  const auto envelope = described_envelope(kind);
  const auto of_envelope = [&](const std::string& name) {
    for (const auto& field : envelope)
      if (field.name == name && json.contains(name)) pairs.add(name, field, json[name]);
  };
  of_envelope("effective");
  for (const auto& each : described_kinds())
    if (each.name == kind) pairs.add_all("", each.fields, json[kind]);
  of_envelope("decision");
  return std::move(pairs.made);
}

std::variant<std::vector<std::string>, UsageError> words_of_amendment(
    const LiveEvent& live, const std::vector<std::string>& pairs) {
  const std::string kind = kind_of(live.body().which()).name;
  const auto line = line_of_words(kind, pairs);
  if (const auto* bad = std::get_if<UsageError>(&line)) return *bad;
  const auto now = event_json(live), after = Json::parse(std::get<std::string>(line));
  std::vector<std::string> words;
  if (after.contains("effective") && after["effective"] != now.value("effective", Json()))
    words.push_back("effective=" + after["effective"].get<std::string>());
  if (after.value("decision", Json()) != now.value("decision", Json()))
    words.push_back("decision:=" + exact_line(after.value("decision", Json::object())));
  if (after[kind] != now[kind]) words.push_back("body:=" + exact_line(Json{{kind, after[kind]}}));
  if (words.empty())
    return UsageError{{"nothing is changed", "không có gì thay đổi"}, "", UsageReason::field};
  return words;
}

}  // namespace sogoc
