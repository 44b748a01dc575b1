// What a figure counts of its population: a set of enumerators of one enum, by their numbers.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>

#include "events/kinds/kind.h"

namespace sogoc {

// A value, safe to read from any thread. Which enum it is of is known to whoever asks. It has room
// for every kind of event, of which there are the most.
class Selection {
 public:
  // Nothing.
  constexpr Selection() = default;
  // One enumerator, or a number that stands for one.
  //
  // REQUIRES: its number is below most_kinds.
  template <typename Enum>
  static constexpr Selection of(Enum enumerator) {
    const auto number = static_cast<std::size_t>(enumerator);
    Selection one;
    one.words_[number / bits] = std::uint64_t{1} << number % bits;
    return one;
  }
  // Whatever there is.
  static constexpr Selection all() {
    Selection every;
    every.words_.fill(~std::uint64_t{0});
    return every;
  }
  constexpr Selection operator|(const Selection& other) const {
    Selection both;
    for (std::size_t i = 0; i < both.words_.size(); ++i)
      both.words_[i] = words_[i] | other.words_[i];
    return both;
  }
  // False also for a number for which there is no room.
  template <typename Enum>
  constexpr bool has(Enum enumerator) const {
    const auto number = static_cast<std::size_t>(enumerator);
    return number < most_kinds && (words_[number / bits] >> number % bits & 1) != 0;
  }
  constexpr bool operator==(const Selection&) const = default;

 private:
  static constexpr std::size_t bits = 64;
  std::array<std::uint64_t, (most_kinds + bits - 1) / bits> words_ = {};
};

}  // namespace sogoc
