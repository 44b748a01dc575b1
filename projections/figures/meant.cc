#include "projections/figures/meant.h"

#include <set>

#include "events/text_forms.h"
#include "projections/figures/dimensions.h"
#include "projections/figures/value_names.h"
#include "projections/knowledge/typed_days.h"

namespace sogoc {
namespace {

// As JSON has it.
std::string code_of(const DimensionValue& value) {
  if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
  const auto* text = std::get_if<std::string>(&value);
  return text ? *text : "";
}

bool is_called(const DimensionValue& value, const std::string& folded_text) {
  const auto code = code_of(value);
  const auto* name = find_value_name(code);
  return folded(code) == folded_text ||
         (name && (folded(name->en) == folded_text || folded(name->vi) == folded_text));
}

}  // namespace

std::string dimension_meant(const std::string& text) {
  if (find_dimension(text)) return text;
  const auto wanted = folded(text);
  std::set<std::string> names;
  for (const auto& each : dimensions())
    for (const char* called : {each.name, each.label_en, each.label_vi})
      if (folded(called) == wanted) names.insert(each.name);
  return names.size() == 1 ? *names.begin() : text;
}

DimensionValue value_meant(const std::string& name, const DimensionValue& value) {
  const auto* text = std::get_if<std::string>(&value);
  // 12/2018, as answers for people have it.
  if (text && name == "month") return in_one_form(*text);
  const auto* dimension = text ? find_dimension(name) : nullptr;
  if (!dimension || !dimension->values) return value;
  const auto values = dimension->values();
  for (const auto& each : values)
    if (each == value) return value;
  const auto wanted = folded(*text);
  for (const auto& each : values)
    if (is_called(each, wanted)) return each;
  return value;
}

}  // namespace sogoc
