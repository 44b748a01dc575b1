#include "answers/json/numbers.h"

#include "answers/json/json_library.h"

namespace sogoc {

// Whole numbers stay integers in JSON, so that a count does not come out as 12.0.
Json decimal_json(std::uint64_t thousandths) {
  if (thousandths % 1000 == 0) return thousandths / 1000;
  return static_cast<double>(thousandths) / 1000;
}

Json bounds_json(const Bounds& bounds) {
  if (bounds.exact()) return decimal_json(*bounds.at_least);
  Json json = Json::object();
  if (bounds.at_least) json["atLeast"] = decimal_json(*bounds.at_least);
  if (bounds.at_most) json["atMost"] = decimal_json(*bounds.at_most);
  return json.empty() ? Json() : json;
}

Json bounds_or_null(const std::optional<Bounds>& bounds) {
  return bounds ? bounds_json(*bounds) : Json();
}

Json signed_json(std::int64_t thousandths) {
  if (thousandths % 1000 == 0) return thousandths / 1000;
  return static_cast<double>(thousandths) / 1000;
}

}  // namespace sogoc
