#include "answers/json/strict_json.h"

#include <set>
#include <vector>

#include "answers/json/json_library.h"

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

}  // namespace

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
