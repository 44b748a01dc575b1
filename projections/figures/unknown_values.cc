#include "projections/figures/unknown_values.h"

#include "store/keys.h"

namespace sogoc {
namespace {

bool is_place(const std::string& dimension) { return dimension.starts_with("unit:"); }

// As the scope of a question is: void or recorded later is not known.
bool is_known_unit(View& view, const std::string& unit) {
  return !unit.empty() && unit.size() <= longest_id &&
         !view.timeline({SubjectClass::unit, unit}).empty();
}

}  // namespace

bool is_open_list(const std::string& dimension) {
  return is_place(dimension) || StatedValues::knows(dimension);
}

std::optional<UnknownValue> unknown_value(StatedValues& stated, View& view,
                                          const std::string& dimension, const std::string& value) {
  if (is_place(dimension)) {
    if (is_known_unit(view, value)) return std::nullopt;
    UnknownValue unit{dimension, value,
                      stated.ids().nearest({SubjectClass::unit}, value, view.size())};
    unit.called = stated.ids().called({SubjectClass::unit}, unit.nearest, view.size());
    return unit;
  }
  if (!StatedValues::knows(dimension) || stated.stated(dimension, value, view.size()))
    return std::nullopt;
  return UnknownValue{dimension, value, stated.nearest(dimension, value, view.size())};
}

std::vector<UnknownValue> unknown_values(StatedValues& stated, View& view, const Query& query) {
  std::vector<UnknownValue> all;
  for (const auto& [dimension, values] : query.where)
    for (const auto& value : values)
      if (const auto* text = std::get_if<std::string>(&value))
        if (auto unknown = unknown_value(stated, view, dimension, *text))
          all.push_back(std::move(*unknown));
  return all;
}

}  // namespace sogoc
