#include "answers/base64.h"

namespace sogoc {

std::string base64(const Hash& hash) {
  static constexpr char digits[] =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
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

}  // namespace sogoc
