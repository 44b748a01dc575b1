#include "projections/figures/conditions.h"

#include "events/shown.h"
#include "events/text_forms.h"
#include "projections/figures/meant.h"

namespace sogoc {
namespace {

UsageError not_a_value(const std::string& dimension, const std::string& text,
                       const std::string& remedy) {
  const auto typed = as_typed(text);
  return {{typed + " is no value of " + dimension, typed + " không phải giá trị của " + dimension},
          remedy,
          UsageReason::value};
}

std::variant<DimensionValue, UsageError> dimension_value(const std::string& name,
                                                         const std::string& text) {
  // As it is printed: a hyphen can be typed, a dash can be copied from an answer.
  if (text == "-" || text == "–") return DimensionValue();
  // The two dimensions that are no text. A word that is none of theirs is refused here, since it
  // could not be turned into a value that a later check sees.
  if (name == "youthUnion") {
    const auto truth = value_meant(name, text);
    if (std::holds_alternative<bool>(truth)) return truth;
    return not_a_value(name, text, "youthUnion=true, false, -");
  }
  if (name != "villages") return DimensionValue(text);
  // At most nine digits, so that stol cannot overflow.
  if (text.empty() || text.find_first_not_of("0123456789") != std::string::npos || text.size() > 9)
    return not_a_value(name, text, "villages=2");
  return DimensionValue(std::int64_t{std::stol(text)});
}

}  // namespace

std::optional<UsageError> read_conditions(const std::vector<std::string>& conditions,
                                          Question& question) {
  for (const auto& condition : conditions) {
    const auto equals = condition.find('=');
    if (equals == std::string::npos)
      return UsageError{{as_typed(condition) + " names no dimension",
                         as_typed(condition) + " không nêu chiều nào"},
                        "gender=female",
                        UsageReason::dimension};
    const auto name = dimension_meant(condition.substr(0, equals));
    question.where[name];  // without a value it is refused
    const auto values = condition.substr(equals + 1);
    for (const auto& text : values.empty() ? std::vector<std::string>() : divided(values, '|')) {
      if (text.empty())
        return UsageError{{"a value in " + as_typed(condition) + " is empty",
                           as_typed(condition) + " có một giá trị bỏ trống"},
                          "gender=female|male",
                          UsageReason::value};
      auto value = dimension_value(name, text);
      if (auto* bad = std::get_if<UsageError>(&value)) return *bad;
      question.where[name].push_back(std::get<DimensionValue>(value));
    }
  }
  return std::nullopt;
}

}  // namespace sogoc
