#include "projections/bridges/amounts.h"

#include <algorithm>
#include <utility>

#include "projections/bridges/bridge_lines.h"

namespace sogoc {
namespace {

using Bound = std::int64_t AmountBounds::*;

// What one step of an axis does: the amounts of all units before it and after it.
struct Change {
  std::uint64_t position = 0;
  Amounts before, after;
};

// A step touches several things only when one act does; what is recorded of a unit goes before its
// standing, and of several the first by identifier.
std::uint64_t cause_of(const Step& step) {
  const auto& touched = step.subjects.empty() ? step.units : step.subjects;
  return touched.begin()->second.position;
}

std::int64_t sum_of(const Amounts& amounts, Bound bound) {
  std::int64_t sum = 0;
  for (const auto& [unit, amount] : amounts) sum += amount.*bound;
  return sum;
}

std::vector<Change> recorded(Asker& asker, const Explanation& about, BridgeCandidates& candidates,
                             const AmountsAt& amounts) {
  auto& reg = asker.asked();
  const auto [low, high] = std::minmax({about.from.answered.size, about.opening.answered.size});
  const auto day = end_of(about.from.answered.query.as_of);
  // One view goes on from size to size, so each stream is read once.
  View view(reg.streams(), reg.plain_source(), low, high);
  std::vector<Change> changes;
  auto now = amounts(view, day);
  const auto steps = candidates.recorded(low, high);
  for (auto step = steps.begin(); step != steps.end(); ++step) {
    const auto next = std::next(step);  // nothing changes before it
    view.go_on_to(next == steps.end() ? high : next->first);
    auto then = amounts(view, day);
    changes.push_back({cause_of(step->second), std::exchange(now, then), then});
  }
  return changes;
}

std::vector<Change> effective(const Explanation& about, BridgeCandidates& candidates,
                              const AmountsAt& amounts) {
  const auto& end = about.closing.answered;
  const auto [first, last] = std::minmax({about.from.answered.query.as_of, end.query.as_of});
  std::vector<Change> changes;
  auto now = amounts(*end.view, end_of(first));
  for (const auto& [at, step] : candidates.effective(*end.view, end_of(first), end_of(last))) {
    auto then = amounts(*end.view, at);
    changes.push_back({at.rank, std::exchange(now, then), then});
  }
  return changes;
}

BridgeEvent event_of(const Change& change, Bound bound, int sign) {
  BridgeEvent event{change.position, 0, {}, 0};
  // After less before, unit by unit.
  auto effects = change.after;
  for (const auto& [unit, was] : change.before) effects[unit].*bound -= was.*bound;
  for (const auto& [unit, effect] : effects) {
    if (effect.*bound == 0) continue;
    event.items.push_back({{unit, 0}, sign * (effect.*bound)});
    event.effect += sign * (effect.*bound);
  }
  return event;
}

// Of this bound. An event that changes the other bound alone stands in the other bridge.
std::vector<BridgeEvent> events_of(const std::vector<Change>& changes, Bound bound,
                                   bool backwards) {
  std::vector<BridgeEvent> events;
  for (const auto& each : changes)
    if (auto event = event_of(each, bound, backwards ? -1 : 1); !event.items.empty())
      events.push_back(std::move(event));
  if (backwards) std::reverse(events.begin(), events.end());
  return events;
}

Amounts amounts_of(const BridgeEnd& end, const AmountsAt& amounts) {
  return amounts(*end.answered.view, end_of(end.answered.query.as_of));
}

}  // namespace

std::vector<Bridge> amount_bridges(Asker& asker, const Explanation& about,
                                   BridgeCandidates& candidates, const AmountsAt& amounts) {
  // Both bounds come from one pass over each axis, which is what costs.
  const auto corrections = recorded(asker, about, candidates, amounts);
  const auto movements = effective(about, candidates, amounts);
  const bool back = about.opening.answered.size < about.from.answered.size;
  const bool back_in_days = about.closing.answered.query.as_of < about.from.answered.query.as_of;
  std::vector<Bridge> bridges;
  for (const auto& [name, bound] : {std::pair{"atLeast", &AmountBounds::at_least},
                                    std::pair{"atMost", &AmountBounds::at_most}}) {
    Bridge bridge;
    bridge.bound = name;
    bridge.thousandths = true;
    bridge.from = sum_of(amounts_of(about.from, amounts), bound);
    bridge.opening = sum_of(amounts_of(about.opening, amounts), bound);
    bridge.closing = sum_of(amounts_of(about.closing, amounts), bound);
    bridge.corrections =
        lines_of_corrections(asker.asked(), about, events_of(corrections, bound, back));
    bridge.movements = lines_of_kinds(about, events_of(movements, bound, back_in_days));
    bridges.push_back(std::move(bridge));
  }
  return bridges;
}

}  // namespace sogoc
