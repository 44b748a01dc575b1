// Numbers with up to three decimal places, kept exactly as thousandths: amounts, percentages and
// targets are compared and added as whole numbers, never as floating point. The reading side is
// read_decimal in json/values.h.
#pragma once
#include <cstdint>
#include <string>

namespace sogoc {

// The number as JSON and text write it, without trailing zeros: 1200, 92.5, 0.125. A point, no
// grouping, in any language. Pure.
std::string decimal_text(std::uint64_t thousandths);

}  // namespace sogoc
