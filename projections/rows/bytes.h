// Rows as bytes: variable-length numbers and length-prefixed text. Reading past the end or a number
// that is too long is corruption of the register and throws CorruptRow.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "projections/rows/corrupt_row.h"

namespace sogoc {

class RowWriter {
 public:
  RowWriter& number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) bytes_ += static_cast<char>(value | 0x80);
    bytes_ += static_cast<char>(value);
    return *this;
  }
  RowWriter& text(std::string_view value) {
    number(value.size());
    bytes_ += value;
    return *this;
  }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class RowReader {
 public:
  explicit RowReader(std::string_view bytes) : rest_(bytes) {}
  std::uint64_t number() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (rest_.empty()) throw CorruptRow();
      const auto byte = static_cast<std::uint8_t>(rest_.front());
      rest_.remove_prefix(1);
      value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    throw CorruptRow();
  }
  std::string_view text() {
    const auto size = number();
    if (size > rest_.size()) throw CorruptRow();
    const auto value = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return value;
  }
  bool at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

}  // namespace sogoc
