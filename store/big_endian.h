// Whole numbers in big-endian bytes, so that the order of keys is that of numbers.
#pragma once
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>

namespace sogoc {

template <std::unsigned_integral Number>
void append_big_endian(std::string& bytes, Number number) {
  for (int shift = 8 * (sizeof number - 1); shift >= 0; shift -= 8)
    bytes += static_cast<char>(number >> shift);
}

// REQUIRES: at + sizeof(Number) <= bytes.size().
template <std::unsigned_integral Number>
Number read_big_endian(std::string_view bytes, std::size_t at = 0) {
  Number number = 0;
  for (std::size_t i = 0; i < sizeof number; ++i)
    number = static_cast<Number>(number << 8 | static_cast<unsigned char>(bytes[at + i]));
  return number;
}

}  // namespace sogoc
