// Numbers as bars below each other on one scale. Pure.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sogoc {

// What a bar shows: a number or, of one that is not known exactly, its bounds. All of a list have
// the same unit.
struct BarValue {
  std::int64_t at_least = 0, at_most = 0;
};

struct Bars {
  // Where all of them begin: 0 as long as they can be told apart so; else a round number below the
  // smallest, which has to be said, for lengths are no longer to each other as the numbers are.
  std::int64_t begin = 0;
  // One a value, empty where there is none or where nothing of it lies above the begin. As long as
  // the value, of bounds the part that is not certain lighter.
  std::vector<std::string> bars;
};

// At most `columns` long, the longest value as long as that.
//
// REQUIRES: columns > 0.
Bars bars_of(const std::vector<std::optional<BarValue>>& values, std::size_t columns);

}  // namespace sogoc
