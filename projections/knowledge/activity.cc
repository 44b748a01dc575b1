#include "projections/knowledge/activity.h"

#include <limits>

namespace sogoc {
namespace {

// From the day `from` to the day before `until`.
struct Stretch {
  std::uint32_t from = 0, until = 0;
};

// Of the versions of one day the last holds at its end, and a day counts by its end. Stretches that
// touch become one, so that a mere change of cell is no gap.
std::vector<Stretch> stretches(const Timeline& timeline) {
  std::vector<Stretch> all;
  for (std::size_t i = 0; i < timeline.size(); ++i) {
    const auto from = timeline[i].at.day;
    const auto until = i + 1 < timeline.size() ? timeline[i + 1].at.day
                                               : std::numeric_limits<std::uint32_t>::max();
    if (from == until || !active(timeline[i].after)) continue;
    if (!all.empty() && all.back().until == from)
      all.back().until = until;
    else
      all.push_back({from, until});
  }
  return all;
}

}  // namespace

bool active(const StatePtr& state) {
  if (!state) return false;
  if (const auto* unit = std::get_if<UnitState>(state.get())) return unit->active();
  // In transit counts: he is a member of the organisation, if of no cell.
  const auto place = state_as<MemberState>(state).phase;
  return place == MemberState::Phase::in_cell || place == MemberState::Phase::in_transit;
}

bool active_in_year(const Timeline& timeline, unsigned year) {
  // Days are compared as decimal numbers; all of them lie within the year's first and last.
  const auto first = year * 10000 + 101, last = year * 10000 + 1231;
  for (const auto& stretch : stretches(timeline))
    if (stretch.from <= last && stretch.until > first) return true;
  return false;
}

bool active_less(const Timeline& was, const Timeline& is) {
  const auto now = stretches(is);
  auto at = now.begin();
  for (const auto& stretch : stretches(was)) {
    // Both lists go up and leave gaps between their stretches: one that was is still covered only
    // by a single one that is.
    while (at != now.end() && at->until < stretch.until) ++at;
    if (at == now.end() || at->from > stretch.from) return true;
  }
  return false;
}

}  // namespace sogoc
