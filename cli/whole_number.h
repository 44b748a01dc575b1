// Whole numbers as people type them.
#pragma once
#include <cstdint>
#include <string>
#include <variant>

#include "projections/refused.h"

namespace sogoc {

// The digits of a number from `least` to `most`, without zeros in front, which CLI11 would take for
// a number of base eight; it also reads bases, signs and blanks that nobody means, and makes the
// largest number of one that is larger. A UsageError in the words of command_line_errors.h. Pure.
std::variant<std::string, UsageError> whole_number(const std::string& name,
                                                   const std::string& given, std::uint64_t least,
                                                   std::uint64_t most);

}  // namespace sogoc
