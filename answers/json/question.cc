#include "answers/json/question.h"

#include "answers/json/json_library.h"
#include "answers/json/strict_json.h"
#include "events/text_forms.h"

namespace sogoc {
namespace {

// In the form in which events keep their texts.
std::string text_of(const Json& json) { return composed(json.get<std::string>()); }

std::optional<DimensionValue> value_from(const Json& json) {
  if (json.is_null()) return DimensionValue();
  if (json.is_boolean()) return DimensionValue(json.get<bool>());
  // A number with a point is the value of no dimension.
  if (json.is_number_integer()) return DimensionValue(json.get<std::int64_t>());
  if (json.is_string()) return DimensionValue(text_of(json));
  return std::nullopt;
}

constexpr const char* keys =
    "figure, unit, asOf, from, to, period, knownAt, structureAsOf, countBy, by, where";

// `expected` is a form of JSON.
UsageError json_fault(const std::string& key, const Words& expected) {
  return {{key + " is of the wrong type", key + " sai kiểu"}, expected};
}

std::optional<UsageError> read_where(const Json& json, Question& question) {
  if (!json.is_object())
    return json_fault("where", {"an object of dimensions and their values",
                                "một đối tượng gồm các chiều và giá trị"});
  for (const auto& [name, given] : json.items()) {
    auto& values = question.where[composed(name)];
    for (const auto& each : given.is_array() ? given : Json::array({given})) {
      auto value = value_from(each);
      if (!value)
        return json_fault("where." + name, {"a text, true, false, a number or null",
                                            "chữ, true, false, số hoặc null"});
      values.push_back(std::move(*value));
    }
  }
  return std::nullopt;
}

std::optional<UsageError> read_by(const Json& json, Question& question) {
  for (const auto& each : json.is_array() ? json : Json::array({json})) {
    if (!each.is_string()) return json_fault("by", {"a list of dimensions", "danh sách các chiều"});
    question.by.push_back(text_of(each));
  }
  return std::nullopt;
}

}  // namespace

std::variant<Question, UsageError> question_from_json(std::string_view text) {
  std::string twice;
  const auto json = parse_strictly(text, twice);
  if (!twice.empty()) return key_stands_twice(text, twice);
  if (!json.is_object())
    return UsageError{{"the line is no question", "dòng này không phải câu hỏi"},
                      Words{"one JSON object", "một đối tượng JSON"}};
  Question question;
  question.written = Question::Written::json;
  // The names of the answer, so that an answer can be asked again.
  const std::map<std::string, std::string*> texts = {{"figure", &question.figure},
                                                     {"unit", &question.unit},
                                                     {"asOf", &question.as_of},
                                                     {"from", &question.from},
                                                     {"to", &question.to},
                                                     {"period", &question.period},
                                                     {"knownAt", &question.known_at},
                                                     {"structureAsOf", &question.structure_as_of},
                                                     {"countBy", &question.count_by}};
  for (const auto& [key, value] : json.items()) {
    std::optional<UsageError> bad;
    if (const auto at = texts.find(key); at != texts.end()) {
      // Of all roots together, as the answer says it.
      if (key == "unit" && value.is_null()) continue;
      if (!value.is_string()) return json_fault(key, {"a text", "chữ"});
      *at->second = text_of(value);
    } else if (key == "by") {
      bad = read_by(value, question);
    } else if (key == "where") {
      bad = read_where(value, question);
    } else {
      bad = UsageError{{"a question has no key " + key, "câu hỏi không có khoá " + key}, keys};
    }
    if (bad) return *bad;
  }
  return question;
}

}  // namespace sogoc
