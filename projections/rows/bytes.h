// Rows as bytes: variable-length numbers (seven bits a byte, the lowest first, as LEB128 writes
// them) and length-prefixed text. The only two forms in a row, so whoever reads one needs no more
// than their order. Reading past the end or a number that is too long is corruption of the register
// and throws CorruptRow.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "projections/rows/corrupt_row.h"

namespace sogoc {
// Puts a row together. For one thread at a time; a value of its own for each row.
class RowWriter {
 public:
  // Any number of 64 bits; small ones take a byte. Signed values are moved up by the caller first.
  RowWriter& number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) bytes_ += static_cast<char>(value | 0x80);
    bytes_ += static_cast<char>(value);
    return *this;
  }
  // The length as a number, then the bytes as they are.
  RowWriter& text(std::string_view value) {
    number(value.size());
    bytes_ += value;
    return *this;
  }
  // The bytes; the writer is spent afterwards.
  std::string take() { return std::move(bytes_); }

 private:
  // The row so far.
  std::string bytes_;
};

// Reads what a RowWriter wrote, front to back. `bytes` must outlive the reader and the texts that
// it returns, which are views into them. For one thread at a time; copies go on independently.
// After CorruptRow it is at no defined place.
class RowReader {
 public:
  explicit RowReader(std::string_view bytes) : rest_(bytes) {}
  // The next number. Ten bytes at most; bits beyond the 64th are dropped.
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
  // The next text, a view into the bytes that are read.
  std::string_view text() {
    const auto size = number();
    if (size > rest_.size()) throw CorruptRow();
    const auto value = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return value;
  }
  // True when nothing is left: for rows that follow each other. What a row has behind its last
  // known part is nobody's fault here.
  bool at_end() const { return rest_.empty(); }

 private:
  // What is still to be read.
  std::string_view rest_;
};

}  // namespace sogoc
