#include "answers/json/strict_json.h"

#include <set>
#include <vector>

#include "answers/json/json_library.h"
#include "answers/json/json_line.h"

namespace sogoc {
namespace {

// An object that is being read.
struct Open {
  std::string key;  // the one whose value is read
  std::set<std::string> seen;
};

std::string path_of(const std::vector<Open>& objects) {
  std::string path;
  for (const auto& each : objects) path += (path.empty() ? "" : ".") + each.key;
  return path;
}

// Of a value that has parts the brackets alone.
std::string short_text(const Json& value) {
  return value.is_object() ? "{…}" : value.is_array() ? "[…]" : one_line(value);
}

}  // namespace

namespace {

std::string listed(const std::vector<std::string>& values) {
  std::string text;
  for (const auto& each : values) text += (text.empty() ? "" : ", ") + each;
  return text;
}

const Words keep_one = {"keep the one that is meant", "giữ lại một giá trị cần dùng"};

}  // namespace

UsageError given_too_often(const std::string& name, const std::vector<std::string>& as_given) {
  const auto values = listed(as_given), times = std::to_string(as_given.size());
  return {{name + " takes one value and is given " + times + ": " + values,
           name + " chỉ nhận một giá trị, đã ghi " + times + ": " + values},
          keep_one};
}

UsageError key_stands_twice(std::string_view text, const std::string& twice,
                            const std::string& inside) {
  std::vector<std::string> values;
  std::vector<std::string> keys;  // of the objects that are open
  std::vector<bool> are_objects;  // what is open
  const auto add = [&](const Json& value) {
    std::string path;
    for (const auto& key : keys) path += (path.empty() ? "" : ".") + key;
    if (!are_objects.empty() && are_objects.back() && path == twice)
      values.push_back(short_text(value));
  };
  const auto read = Json::parse(
      text,
      [&](int, Json::parse_event_t event, Json& parsed) {
        using Event = Json::parse_event_t;
        if (event == Event::object_start) keys.emplace_back();
        if (event == Event::object_start || event == Event::array_start)
          are_objects.push_back(event == Event::object_start);
        if (event == Event::object_end) keys.pop_back();
        if (event == Event::object_end || event == Event::array_end) are_objects.pop_back();
        if (event == Event::key) keys.back() = parsed.get<std::string>();
        if (event == Event::value || event == Event::object_end || event == Event::array_end)
          add(parsed);
        return true;
      },
      false);
  const auto key = inside + twice, times = std::to_string(values.size()), all = listed(values);
  return {{"the key " + key + " stands " + times + " times: " + all,
           "khoá " + key + " ghi " + times + " lần: " + all},
          keep_one};
}

Json parse_strictly(std::string_view text, std::string& twice) {
  std::vector<Open> objects;
  twice.clear();
  auto value = Json::parse(
      text,
      [&](int, Json::parse_event_t event, Json& parsed) {
        if (event == Json::parse_event_t::object_start) objects.emplace_back();
        if (event == Json::parse_event_t::object_end) objects.pop_back();
        if (event != Json::parse_event_t::key) return true;
        objects.back().key = parsed.get<std::string>();
        const bool first = objects.back().seen.insert(objects.back().key).second;
        if (!first && twice.empty()) twice = path_of(objects);
        return true;
      },
      false);
  // What is no JSON is told as that, whatever stood before.
  if (value.is_discarded()) twice.clear();
  return twice.empty() ? value : Json(Json::value_t::discarded);
}

}  // namespace sogoc
