#include "store/base64.h"

namespace sogoc {
namespace {

constexpr std::string_view digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

}  // namespace

std::string base64(const Hash& hash) {
  std::string text;
  for (std::size_t at = 0; at < hash.size(); at += 3) {
    const auto byte = [&](std::size_t i) {
      return i < hash.size() ? static_cast<unsigned>(hash[i]) : 0u;
    };
    // A last group of one or two bytes is filled with zeros, and has one digit more than bytes.
    const unsigned group = byte(at) << 16 | byte(at + 1) << 8 | byte(at + 2);
    for (int i = 0; i < 4; ++i)
      text += at + i > hash.size() ? '=' : digits[group >> (18 - 6 * i) & 63];
  }
  return text;
}

std::optional<Hash> hash_of_base64(std::string_view text) {
  Hash hash{};
  unsigned bits = 0, held = 0;
  std::size_t size = 0;
  for (const char each : text.substr(0, text.find('='))) {
    const auto digit = digits.find(each);
    if (digit == digits.npos) return std::nullopt;
    bits = bits << 6 | static_cast<unsigned>(digit);
    held += 6;
    if (held < 8) continue;
    held -= 8;
    if (size == hash.size()) return std::nullopt;
    hash[size++] = static_cast<std::uint8_t>(bits >> held);
  }
  // Length, padding and the bits that are left over are right when it is written so.
  return base64(hash) == text ? std::optional(hash) : std::nullopt;
}

}  // namespace sogoc
