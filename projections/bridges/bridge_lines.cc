#include "projections/bridges/bridge_lines.h"

#include <algorithm>

#include "projections/bridges/causes.h"
#include "projections/knowledge/civil_time.h"

namespace sogoc {
namespace {

using Component = int Contribution::*;

bool is_stock(const Explanation& about) { return about.figure->kind == FigureKind::stock; }

// What the query counts between two days, both inclusive.
void count_between(const Explanation& about, Date from, Date to, int sign,
                   std::vector<Effect>& out) {
  const auto& end = about.closing.answered;
  if (to < from) return;
  // As the second end asks, whose size is that of the movements: the periods differ, nothing else.
  Query query = end.query;
  query.from = from;
  query.to = to;
  const auto outcome = evaluate(*end.view, query);
  const auto* answer = std::get_if<Answer>(&outcome);
  if (!answer) return;  // no year ends in between, or the unit is not known
  for (const auto& item : answer->counted) {
    const auto share =
        item.share ? Contribution{item.share->excellent, item.share->base} : Contribution{1, 0};
    out.push_back(
        {{item.id, item.event}, {sign * share.value, sign * share.base}, item.event, {}, 0});
  }
}

Date day_before(Date day) { return date_of_day(day_number(day) - 1); }
Date day_after(Date day) { return date_of_day(day_number(day) + 1); }

// The days of one period that the other does not have lie before and behind it.
void count_only(const Explanation& about, const Query& one, const Query& other, int sign,
                std::vector<Effect>& out) {
  // Apart from each other: all of it.
  if (other.to < one.from || one.to < other.from)
    return count_between(about, one.from, one.to, sign, out);
  if (one.from < other.from)
    count_between(about, one.from, std::min(one.to, day_before(other.from)), sign, out);
  if (other.to < one.to)
    count_between(about, std::max(one.from, day_after(other.to)), one.to, sign, out);
}

// One event for the effects of each position, in the order of their coming, or backwards.
std::vector<BridgeEvent> events_of(const std::vector<Effect>& effects, Component component,
                                   bool backwards) {
  std::vector<BridgeEvent> events;
  std::map<std::uint64_t, std::size_t> by_position;
  for (const auto& each : effects) {
    const auto effect = backwards ? -(each.change.*component) : each.change.*component;
    // Of a rate an effect may change the other part alone.
    if (effect == 0) continue;
    // An event keeps the place of its first effect.
    const auto [at, added] = by_position.try_emplace(each.position, events.size());
    if (added) events.push_back({each.position, 0, {}, each.kind});
    auto& event = events[at->second];
    event.effect += effect;
    event.items.push_back({each.item, effect});
  }
  if (backwards) std::reverse(events.begin(), events.end());
  return events;
}

// Each once: who passed into a band and out of it again is in none.
std::vector<ItemEffect> members_of(const std::vector<Effect>& effects, Component component,
                                   bool backwards) {
  std::map<ItemKey, std::int64_t> sums;
  for (const auto& each : effects) sums[each.item] += each.change.*component;
  std::vector<ItemEffect> members;
  for (const auto& [item, sum] : sums)
    if (sum != 0) members.push_back({item, backwards ? -sum : sum});
  return members;
}

// Sorted into their fixed order. Stable, for kinds of events share one place: they stay in the
// order of their names.
std::vector<BridgeLine> in_order(std::map<std::string, BridgeLine> lines) {
  std::vector<BridgeLine> all;
  for (auto& [name, line] : lines) {
    line.name = name;
    for (const auto& event : line.events) line.effect += event.effect;
    for (const auto& member : line.members) line.effect += member.effect;
    all.push_back(std::move(line));
  }
  std::stable_sort(all.begin(), all.end(), [](const auto& one, const auto& other) {
    return rank_of_line(one.name) < rank_of_line(other.name);
  });
  return all;
}

std::vector<BridgeLine> lines_of_days(const Explanation& about, const EffectsOfDays& effects,
                                      Component component) {
  const auto& end = about.closing.answered;
  const bool backwards = end.query.as_of < about.from.answered.query.as_of;
  // The moment of an event, to ask for the state after it.
  std::map<std::uint64_t, Moment> moments;
  for (const auto& each : effects.events) moments[each.position] = each.at;
  MovementCauses causes(*end.view, *about.figure, end.query);
  std::map<std::string, BridgeLine> lines;
  // Causes are asked for with the signs of going forward, which are turned afterwards: read
  // backwards an admission is still an admission.
  for (auto& event : events_of(effects.events, component, false)) {
    auto& line = lines[causes.of(event, moments[event.position])];
    if (backwards) {
      event.effect = -event.effect;
      for (auto& item : event.items) item.effect = -item.effect;
    }
    line.events.push_back(std::move(event));
  }
  if (backwards)
    for (auto& [name, line] : lines) std::reverse(line.events.begin(), line.events.end());
  for (const auto& [name, passed] : {std::pair{"ageBandPassed", &effects.age},
                                     std::pair{"seniorityBandPassed", &effects.seniority}})
    if (auto members = members_of(*passed, component, backwards); !members.empty())
      lines[name].members = std::move(members);
  return in_order(std::move(lines));
}

std::vector<BridgeLine> lines_of_periods(const Explanation& about, const EffectsOfPeriods& effects,
                                         Component component) {
  std::map<std::string, BridgeLine> lines;
  const auto& end = about.closing.answered;
  // All up to a day against all up to another: what lies between are the movements themselves, and
  // they have causes.
  const bool by_kind = about.from.up_to && about.closing.up_to;
  MovementCauses causes(*end.view, *about.figure, end.query);
  for (const auto& [name, counted] : {std::pair{"firstPeriodOnly", &effects.first_only},
                                      std::pair{"secondPeriodOnly", &effects.second_only}})
    for (auto& event : events_of(*counted, component, false)) {
      const Moment at{end.view->event(event.position).effective.value, event.position};
      lines[by_kind ? causes.of(event, at) : name].events.push_back(std::move(event));
    }
  return in_order(std::move(lines));
}

}  // namespace

std::variant<EffectsOfDays, EffectsOfPeriods> effects_between(Asker& asker,
                                                              const Explanation& about) {
  const auto &first = about.from.answered.query, &second = about.closing.answered.query;
  if (is_stock(about)) {
    // Forward in time always; the lines are turned when the ends go back.
    const auto [from, to] = std::minmax(first.as_of, second.as_of);
    return effects_of_days(asker.asked(), *about.closing.answered.view, *about.figure, second, from,
                           to);
  }
  EffectsOfPeriods effects;
  count_only(about, first, second, -1, effects.first_only);
  count_only(about, second, first, 1, effects.second_only);
  return effects;
}

std::vector<BridgeLine> lines_of_corrections(Register& reg, const Explanation& about,
                                             std::vector<BridgeEvent> events) {
  // Late is what took effect before the day of the smaller of the two sizes, whichever end has it.
  const auto &first = about.from.answered, &second = about.opening.answered;
  const auto day = std::min(first, second, [](const auto& one, const auto& other) {
                     return one.size < other.size;
                   }).known_day;
  std::map<std::string, BridgeLine> lines;
  for (auto& event : events)
    lines[class_of_correction(reg, event.position, day)].events.push_back(std::move(event));
  return in_order(std::move(lines));
}

std::vector<BridgeLine> lines_of_kinds(const Explanation& about, std::vector<BridgeEvent> events) {
  std::map<std::string, BridgeLine> lines;
  for (auto& event : events) {
    const auto kind = about.closing.answered.view->event(event.position).body().which();
    lines[kind_of(kind).name].events.push_back(std::move(event));
  }
  return in_order(std::move(lines));
}

std::vector<BridgeLine> correction_lines(Register& reg, const Explanation& about,
                                         const std::vector<Effect>& effects, Component component) {
  const bool backwards = about.opening.answered.size < about.from.answered.size;
  return lines_of_corrections(reg, about, events_of(effects, component, backwards));
}

std::vector<BridgeLine> movement_lines(const Explanation& about, const Effects& effects,
                                       Component component) {
  if (const auto* days = std::get_if<EffectsOfDays>(&effects.between))
    return lines_of_days(about, *days, component);
  return lines_of_periods(about, std::get<EffectsOfPeriods>(effects.between), component);
}

}  // namespace sogoc
