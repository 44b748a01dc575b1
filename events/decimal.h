// Numbers with up to three decimal places, kept exactly as thousandths.
#pragma once
#include <cstdint>
#include <string>

namespace sogoc {

// Without trailing zeros: 1200, 92.5, 0.125.
std::string decimal_text(std::uint64_t thousandths);

}  // namespace sogoc
