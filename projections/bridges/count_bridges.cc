#include "projections/bridges/count_bridges.h"

#include <algorithm>
#include <stdexcept>

#include "projections/bridges/bridge_lines.h"
#include "projections/bridges/effective_axis.h"
#include "projections/bridges/recorded_axis.h"

namespace sogoc {
namespace {

std::int64_t sum_of(const std::vector<BridgeLine>& lines) {
  std::int64_t sum = 0;
  for (const auto& line : lines) sum += line.effect;
  return sum;
}

// What a figure counts in the answer, of one of its parts.
std::int64_t count_of(const Answer& answer, Part part) {
  // A rate is bridged by its two parts, each a count of items.
  if (part == Part::itself) return answer.value;
  std::int64_t sum = 0;
  for (const auto& item : answer.counted)
    if (item.share) sum += part == Part::numerator ? item.share->excellent : item.share->base;
  return sum;
}

Bridge bridge_of(Register& reg, const Explanation& about, const Effects& effects, Part part) {
  Bridge bridge;
  bridge.part = part == Part::itself ? "" : part == Part::numerator ? "numerator" : "denominator";
  const auto component = part == Part::denominator ? &Contribution::base : &Contribution::value;
  const auto value = [&](const BridgeEnd& end) { return count_of(end.answered.answer, part); };
  bridge.from = value(about.from);
  bridge.opening = value(about.opening);
  bridge.closing = value(about.closing);
  bridge.corrections = correction_lines(reg, about, effects.recorded, component);
  bridge.movements = movement_lines(about, effects, component);
  return bridge;
}

}  // namespace

void check_closed(const Bridge& bridge) {
  // Checked for every bridge that is shown, and not in tests alone: the figures are whole counts
  // and the effects looks at single items, so a fault of either is seen here.
  if (bridge.from + sum_of(bridge.corrections) != bridge.opening ||
      bridge.opening + sum_of(bridge.movements) != bridge.closing)
    throw std::logic_error("a bridge that does not close");
}

std::vector<Bridge> count_bridges(Asker& asker, const Explanation& about) {
  const auto& first = about.from.answered;
  auto& reg = asker.asked();
  Effects effects;
  const auto low = std::min(first.size, about.opening.answered.size),
             high = std::max(first.size, about.opening.answered.size);
  // With the days of the first end: corrections lead to the opening, which has the same days.
  effects.recorded = effects_of_recording(reg, *about.figure, first.query, low, high);
  effects.between = effects_between(asker, about);
  std::vector<Bridge> bridges;
  if (about.figure->population->value == Value::share)
    for (const auto part : {Part::numerator, Part::denominator})
      bridges.push_back(bridge_of(reg, about, effects, part));
  else
    bridges.push_back(bridge_of(reg, about, effects, Part::itself));
  for (const auto& bridge : bridges) check_closed(bridge);
  return bridges;
}

}  // namespace sogoc
