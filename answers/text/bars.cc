#include "answers/text/bars.h"

#include <algorithm>

namespace sogoc {
namespace {

// Within this part of the greatest, bars that begin at 0 all look the same.
constexpr std::int64_t told_apart = 8;
constexpr int eighths = 8;

struct Range {
  std::int64_t least = 0, most = 0;
};

std::optional<Range> range_of(const std::vector<std::optional<BarValue>>& values) {
  std::optional<Range> range;
  for (const auto& value : values) {
    if (!value) continue;
    if (!range) range = {value->at_least, value->at_most};
    range->least = std::min(range->least, value->at_least);
    range->most = std::max(range->most, value->at_most);
  }
  return range;
}

// A power of ten that goes into the spread at least once.
std::int64_t begin_of(const Range& range) {
  const auto spread = range.most - range.least;
  if (range.least <= 0 || spread == 0 || spread > range.most / told_apart) return 0;
  std::int64_t step = 1;
  while (step <= spread / 10) step *= 10;
  // Below the smallest, so that it has a bar too.
  return (range.least - 1) / step * step;
}

std::string repeated(const char* sign, std::int64_t count) {
  std::string text;
  for (std::int64_t i = 0; i < count; ++i) text += sign;
  return text;
}

// To an eighth of a column; what is more than nothing is to be seen.
std::string solid(std::int64_t length, std::int64_t scale, std::int64_t columns) {
  static constexpr const char* parts[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  if (length <= 0) return "";
  const auto drawn = std::max<std::int64_t>(1, length * columns * eighths / scale);
  return repeated("█", drawn / eighths) + parts[drawn % eighths];
}

}  // namespace

Bars bars_of(const std::vector<std::optional<BarValue>>& values, std::size_t columns) {
  Bars made;
  made.bars.resize(values.size());
  const auto range = range_of(values);
  if (!range) return made;
  made.begin = begin_of(*range);
  const auto scale = std::max<std::int64_t>(1, range->most - made.begin);
  const auto width = static_cast<std::int64_t>(columns);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!values[i]) continue;
    const auto certain = values[i]->at_least - made.begin, all = values[i]->at_most - made.begin;
    if (certain == all) {
      made.bars[i] = solid(certain, scale, width);
      continue;
    }
    const auto first = std::max<std::int64_t>(0, certain) * width / scale;
    made.bars[i] = repeated("█", first) +
                   repeated("░", std::max<std::int64_t>(0, all) * width / scale - first);
  }
  return made;
}

}  // namespace sogoc
