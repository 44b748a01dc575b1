#include "answers/fine.h"

#include <algorithm>

namespace sogoc {

std::string plain_text(Fine number) {
  const auto one = fine_in_thousandth * 1000;
  const auto size = number < 0 ? -number : number;
  // One in front keeps the zeros behind the point, and is cut off again.
  auto digits = std::to_string(static_cast<std::uint64_t>(one + size % one)).substr(1);
  digits.erase(digits.find_last_not_of('0') + 1);
  const auto whole = std::to_string(static_cast<std::uint64_t>(size / one));
  return (number < 0 ? "-" : "") + whole + (digits.empty() ? "" : "." + digits);
}

std::optional<Fine> shown_difference(const Statement& statement, const Given& given) {
  return difference(statement, given, std::max(3u, telling_digits(statement, given).value_or(3)));
}

}  // namespace sogoc
