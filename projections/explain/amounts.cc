#include "projections/explain/amounts.h"

#include <algorithm>

#include "projections/explain/bridge_lines.h"

namespace sogoc {
namespace {

struct Change {
  std::string subject;
  std::uint64_t position = 0;
  Moment at;
  AmountBounds change;
};

AmountBounds operator-(const AmountBounds& one, const AmountBounds& other) {
  return {one.at_least - other.at_least, one.at_most - other.at_most};
}

std::pair<std::string, std::uint64_t> cause_of(const Step& step) {
  const auto& touched = step.subjects.empty() ? step.units : step.subjects;
  return {touched.begin()->first, touched.begin()->second.position};
}

std::vector<Change> recorded(Asker& asker, const Explanation& about, Influences& influences,
                             const AmountAt& amount) {
  auto& of = asker.asked();
  const auto [low, high] = std::minmax({about.from.answered.size, about.opening.answered.size});
  const auto day = end_of(about.from.answered.query.as_of);
  Knowledge knowledge(of.streams(), of.source(), low, high);
  std::vector<Change> changes;
  auto now = amount(knowledge, day);
  const auto steps = influences.recorded(low, high);
  for (auto step = steps.begin(); step != steps.end(); ++step) {
    const auto next = std::next(step);  // nothing changes before it
    knowledge.go_on_to(next == steps.end() ? high : next->first);
    const auto then = amount(knowledge, day);
    const auto [subject, position] = cause_of(step->second);
    changes.push_back({subject, position, {}, then - now});
    now = then;
  }
  return changes;
}

std::vector<Change> effective(const Explanation& about, Influences& influences,
                              const AmountAt& amount) {
  const auto& end = about.closing.answered;
  const auto [first, last] = std::minmax({about.from.answered.query.as_of, end.query.as_of});
  std::vector<Change> changes;
  auto now = amount(*end.knowledge, end_of(first));
  for (const auto& [at, step] : influences.effective(*end.knowledge, end_of(first), end_of(last))) {
    const auto then = amount(*end.knowledge, at);
    changes.push_back({cause_of(step).first, at.rank, at, then - now});
    now = then;
  }
  return changes;
}

std::vector<BridgeEvent> events_of(const std::vector<Change>& changes,
                                   std::int64_t AmountBounds::*bound, bool backwards) {
  std::vector<BridgeEvent> events;
  for (const auto& each : changes) {
    const auto effect = backwards ? -(each.change.*bound) : each.change.*bound;
    if (effect != 0) events.push_back({each.position, effect, {{{each.subject, 0}, effect}}});
  }
  if (backwards) std::reverse(events.begin(), events.end());
  return events;
}

AmountBounds value_of(const BridgeEnd& end, const AmountAt& amount) {
  return amount(*end.answered.knowledge, end_of(end.answered.query.as_of));
}

}  // namespace

AmountBounds in_numbers(const std::optional<Bounds>& amount) {
  if (!amount) return {};
  const auto number = [](const std::optional<std::uint64_t>& bound) {
    return static_cast<std::int64_t>(bound.value_or(0));
  };
  return {number(amount->at_least), number(amount->at_most)};
}

std::vector<Bridge> amount_bridges(Asker& asker, const Explanation& about, Influences& influences,
                                   const AmountAt& amount) {
  const auto corrections = recorded(asker, about, influences, amount);
  const auto movements = effective(about, influences, amount);
  const bool back = about.opening.answered.size < about.from.answered.size;
  const bool back_in_days = about.closing.answered.query.as_of < about.from.answered.query.as_of;
  std::vector<Bridge> bridges;
  for (const auto& [name, bound] : {std::pair{"atLeast", &AmountBounds::at_least},
                                    std::pair{"atMost", &AmountBounds::at_most}}) {
    Bridge bridge;
    bridge.bound = name;
    bridge.thousandths = true;
    bridge.from = value_of(about.from, amount).*bound;
    bridge.opening = value_of(about.opening, amount).*bound;
    bridge.closing = value_of(about.closing, amount).*bound;
    bridge.corrections =
        lines_of_corrections(asker.asked(), about, events_of(corrections, bound, back));
    bridge.movements = lines_of_kinds(about, events_of(movements, bound, back_in_days));
    bridges.push_back(std::move(bridge));
  }
  const auto exact = [&](const BridgeEnd& end) {
    const auto value = value_of(end, amount);
    return value.at_least == value.at_most;
  };
  if (exact(about.from) && exact(about.opening) && exact(about.closing)) {
    bridges.pop_back();
    bridges.front().bound.clear();
  }
  return bridges;
}

}  // namespace sogoc
