#include "cli/whole_number.h"

#include <algorithm>
#include <charconv>

#include "cli/command_line_errors.h"

namespace sogoc {

std::variant<std::string, UsageError> whole_number(const std::string& name,
                                                   const std::string& given, std::uint64_t least,
                                                   std::uint64_t most) {
  const bool below = given.size() > 1 && given.front() == '-';
  if (given.empty() || given.find_first_not_of("0123456789", below ? 1 : 0) != given.npos)
    return no_whole_number(name, given, least, most);
  auto digits = given.substr(std::min(given.find_first_not_of('0'), given.size() - 1));
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (below || error != std::errc() || number < least || number > most)
    return not_in_range(name, given, least, most);
  return digits;
}

}  // namespace sogoc
