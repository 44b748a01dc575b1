// Whole numbers in big-endian bytes: the one form of numbers in every key, head, run and row. The
// most significant byte stands first and no sign is stored, so the order of the bytes is the order
// of the numbers, which is what an ordered table searches by. Pure functions: safe from any thread.
#pragma once
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>

namespace sogoc {

// Appends sizeof(Number) bytes to `bytes`. A signed number is cast to its unsigned twin by the
// caller, and back after reading.
template <std::unsigned_integral Number>
void append_big_endian(std::string& bytes, Number number) {
  for (int shift = 8 * (sizeof number - 1); shift >= 0; shift -= 8)
    bytes += static_cast<char>(number >> shift);
}

// The number in the sizeof(Number) bytes of `bytes` from `at` on. Whoever reads bytes of a disk
// checks their length first and says corrupt himself: this function has no failure.
//
// REQUIRES: at + sizeof(Number) <= bytes.size().
template <std::unsigned_integral Number>
Number read_big_endian(std::string_view bytes, std::size_t at = 0) {
  Number number = 0;
  for (std::size_t i = 0; i < sizeof number; ++i)
    number = static_cast<Number>(number << 8 | static_cast<unsigned char>(bytes[at + i]));
  return number;
}

}  // namespace sogoc
