// Rows as bytes: variable-length numbers (seven bits a byte, the lowest first, as LEB128 writes
// them) and length-prefixed text. The only two forms in a row, so whoever reads one needs no more
// than their order. There is one way to write a number or a text, and reading knows no other: bytes
// that could be read are those that writing the same again gives. Anything else (an end that comes
// too early or too late, a number that is too long or too large) is corruption of the register and
// throws CorruptRow.
#pragma once
#include <concepts>
#include <cstdint>
#include <limits>
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
  // The next number, in as few bytes as it can be written in.
  std::uint64_t number() {
    // Most take one byte.
    if (rest_.empty() || static_cast<std::uint8_t>(rest_.front()) >= 0x80) return long_number();
    const auto value = static_cast<std::uint8_t>(rest_.front());
    rest_.remove_prefix(1);
    return value;
  }
  // The next number, of which none above `most` is understood.
  std::uint64_t number_up_to(std::uint64_t most) {
    const auto value = number();
    if (value > most) throw CorruptRow();
    return value;
  }
  // The next number in fewer bits than 64, of which a bool has one.
  template <std::unsigned_integral Number>
  Number number_of() {
    return static_cast<Number>(number_up_to(std::numeric_limits<Number>::max()));
  }
  // How many things follow. Each takes a byte at least, so there are not more than bytes left:
  // whoever makes room for them needs no other bound. The same of the bytes of a text.
  std::size_t count() {
    const auto things = number();
    if (things > rest_.size()) throw CorruptRow();
    return things;
  }
  // The next text, a view into the bytes that are read.
  std::string_view text() {
    const auto size = count();
    const auto value = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return value;
  }
  // What is left, a view into the bytes that are read.
  std::string_view rest() const { return rest_; }
  // True when nothing is left: for rows that follow each other.
  bool at_end() const { return rest_.empty(); }
  // Demands that nothing is left: a longer row is one that this program does not understand.
  void end() const {
    if (!at_end()) throw CorruptRow();
  }

 private:
  std::uint64_t long_number() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (rest_.empty()) throw CorruptRow();
      const auto byte = static_cast<std::uint8_t>(rest_.front());
      rest_.remove_prefix(1);
      // Of the tenth byte one bit has room in a number.
      if (shift == 63 && byte > 1) throw CorruptRow();
      value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
      if (byte >= 0x80) continue;
      // A last byte of zeros adds nothing, so nobody wrote it.
      if (byte == 0 && shift > 0) throw CorruptRow();
      return value;
    }
    throw CorruptRow();
  }

  // What is still to be read.
  std::string_view rest_;
};

}  // namespace sogoc
