#include "projections/figures/passes/live_rows.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace sogoc {

std::vector<std::size_t> live_rows(const PlaceColumns& rows, std::uint32_t first,
                                   std::uint32_t last, std::uint64_t size) {
  const auto begin = std::lower_bound(rows.day.begin(), rows.day.end(), first) - rows.day.begin();
  const auto end = std::upper_bound(rows.day.begin(), rows.day.end(), last) - rows.day.begin();
  std::vector<std::size_t> live;
  bool taken_back = false;
  for (auto row = static_cast<std::size_t>(begin); row < static_cast<std::size_t>(end); ++row) {
    if (rows.known[row] >= size) continue;
    live.push_back(row);
    taken_back = taken_back || (rows.sign[row] > 0) != rows.enters[row];
  }
  if (!taken_back) return live;
  // Of one day rows stand in the order of recording: of one side of a touch the last one tells.
  using Side = std::tuple<std::uint32_t, std::uint64_t, std::uint32_t, bool>;
  std::map<Side, std::size_t> last_of;
  for (const auto row : live)
    last_of[{rows.day[row], rows.event[row], rows.member[row], rows.enters[row]}] = row;
  live.clear();
  for (const auto& [side, row] : last_of)
    if ((rows.sign[row] > 0) == rows.enters[row]) live.push_back(row);
  std::sort(live.begin(), live.end());
  return live;
}

}  // namespace sogoc
