#include "projections/figures/failing_place.h"

#include <algorithm>

#include "projections/knowledge/restatement.h"
#include "projections/knowledge/structure.h"

namespace sogoc {
namespace {

std::optional<bool> end_inside(const CountOfOne& about, const Standing& standing,
                               const std::string& end) {
  Tree tree(about.view);
  std::set<bool> verdicts;
  for (const auto& place : places_of(about, standing, end)) {
    // He counts in his own tree and has no place in that of S: not restatable, as the figure says.
    if (place.empty() && tree.inside(end, about.query.unit, standing.at)) return std::nullopt;
    verdicts.insert(tree.inside(place, about.query.unit, standing.tree));
  }
  return verdicts.size() == 1 ? std::optional(*verdicts.begin()) : std::nullopt;
}

std::optional<Failing> unit_not_active(const CountOfOne& about, Moment tree) {
  if (!about.query.unit || about.view.unit_at(*about.query.unit, tree).active())
    return std::nullopt;
  Failing failing{"unitNotActive"};
  for (const auto& version : about.view.timeline({SubjectClass::unit, *about.query.unit})) {
    if (failing.event && version.at > tree) break;
    const bool changes = !failing.event || !state_as<UnitState>(version.after).active();
    if (!changes) continue;
    // By the versions up to the day: the event that closed it. When there is none, the first
    // version, which establishes it after the day.
    failing.event = version.at.rank;
    failing.day = Date{version.at.day};
    if (!state_as<UnitState>(version.after).active()) break;
  }
  return failing;
}

// Where he was or the unit was at any moment: the ends of a transfer while it is open.
std::vector<std::string> ends_at(const CountOfOne& about, Moment at) {
  const auto state = about.view.state_at(about.subject, at);
  if (about.subject.of == SubjectClass::village) return {state_as<VillageState>(state).commune};
  if (about.subject.of == SubjectClass::unit) return {about.subject.id};
  const auto& member = state_as<MemberState>(state);
  if (about.figure.population->both_ends) return {member.cell, member.addressee};
  return {member.cell};
}

// The act on units nearest to S that leads from the place of the time to that in the tree of S.
std::optional<std::uint64_t> led_by(const CountOfOne& about, const Standing& standing) {
  const auto from = std::min(standing.at, standing.tree), to = std::max(standing.at, standing.tree);
  std::vector<Moment> acts;
  // Other events may move him too, but only acts on units are followed to S.
  const auto structure = live_structure(about.view);
  for (const auto at : moments_of(about.view, about.dependencies))
    if (at > from && at <= to && structure.contains(at)) acts.push_back(at);
  if (standing.at < standing.tree) std::reverse(acts.begin(), acts.end());
  const auto places_on = [&](std::int32_t day) {
    Standing then = standing;
    then.tree = end_of(date_of_day(day));
    std::vector<std::set<std::string>> places;
    for (const auto& end : standing.ends) places.push_back(places_of(about, then, end));
    return places;
  };
  for (const auto at : acts)
    // Restated to the day of the act and to the day before: where the places differ, this act leads
    // over.
    if (const auto day = day_number(Date{at.day}); places_on(day) != places_on(day - 1))
      return at.rank;
  return std::nullopt;
}

// The event that put him into the cell, or a unit above into its place: of them the one that took
// him out of the unit asked for, when he ever was inside.
std::optional<std::uint64_t> placed_by(const CountOfOne& about, const Standing& standing) {
  if (standing.restated)
    if (const auto event = led_by(about, standing)) return event;
  // A flow is counted by its own event, whatever placed the cell.
  if (about.figure.kind == FigureKind::flow) return standing.item.event;
  const auto moments = moments_of(about.view, about.dependencies);
  Tree tree(about.view);
  auto at = last_change(moments, standing.at, [&](Moment moment) {
    const auto ends = ends_at(about, moment);
    return std::all_of(ends.begin(), ends.end(),
                       [&](const auto& end) { return tree.inside(end, about.query.unit, moment); });
  });
  // Never inside, or asked in another tree: the event that gave him the units above that he has.
  if (!at || standing.restated)
    at = last_change(moments, standing.at, [&](Moment moment) {
      std::vector<std::vector<std::string>> chains;
      for (const auto& end : ends_at(about, moment))
        chains.push_back(chain_of(about.view, end, moment));
      return chains;
    });
  return at ? std::optional(at->rank) : std::nullopt;
}

// What a dimension says of one who is counted without its filter.
std::optional<DimensionValue> value_of(const CountOfOne& about, const ItemKey& item,
                                       const std::string& dimension) {
  auto query = about.query;
  query.where.clear();
  // Asked of the figure itself, without filters, so that the value is the one that the filter saw.
  query.by = {dimension};
  SingleCount count(about.view, about.figure, query);
  const auto counted = count.counted({item}, end_of(query.as_of));
  return counted.empty() ? std::nullopt : std::optional(counted.front().key.front());
}

// The last event that changed what is stated of him; nothing when it never was.
std::optional<std::uint64_t> stated_by(const CountOfOne& about, const Standing& standing,
                                       const Dimension& dimension) {
  Tree tree(about.view);
  const bool flow = about.figure.kind == FigureKind::flow;
  const Date on = flow ? Date{standing.at.day} : about.query.as_of;
  DimensionValue last;
  std::optional<std::uint64_t> event;
  for (const auto& version : about.view.timeline(about.subject)) {
    if (version.at > end_of(on)) break;
    Fact fact;
    fact.person = &state_as<MemberState>(version.after);
    fact.status = fact.person->status;
    fact.on = on;
    auto value = dimension.value(fact, tree);
    if (value != last) event = version.at.rank;
    last = std::move(value);
  }
  return event;
}

std::optional<std::uint64_t> decided_by(const CountOfOne& about, const Standing& standing,
                                        const Dimension& dimension) {
  // The status in a flow is that of the act; every other attribute is what details say up to its
  // day.
  const bool status = dimension.name == std::string_view("status");
  if (dimension.group == of_people && !(status && about.figure.kind == FigureKind::flow))
    return stated_by(about, standing, dimension);
  if (dimension.group == of_coverage) {
    const auto at =
        last_change(moments_of(about.view, about.dependencies), standing.at, [&](Moment moment) {
          return about.view.occupants_at({Role::covered, about.subject.id}, moment).size();
        });
    return at ? std::optional(at->rank) : std::nullopt;
  }
  const bool of_unit = dimension.group == of_places || dimension.group == of_bases;
  if (of_unit && about.figure.kind != FigureKind::flow) return placed_by(about, standing);
  return standing.item.event;
}

}  // namespace

std::vector<std::string> chain_of(View& view, const std::string& unit, Moment at) {
  std::vector<std::string> chain;
  for (auto each = unit; !each.empty(); each = view.unit_at(each, at).parent) chain.push_back(each);
  return chain;
}

std::set<std::string> places_of(const CountOfOne& about, const Standing& standing,
                                const std::string& end) {
  if (!standing.restated) return {end};
  Restatement restatement(about.view, Date{standing.tree.day});
  return restatement.places(end, standing.member, standing.at);
}

std::optional<bool> inside(const CountOfOne& about, const Standing& standing) {
  // One end outside decides, be the others uncertain.
  bool known = !standing.ends.empty();
  for (const auto& end : standing.ends) {
    const auto verdict = end_inside(about, standing, end);
    if (verdict == false) return false;
    known = known && verdict;
  }
  return standing.ends.empty() ? std::optional(false) : known ? std::optional(true) : std::nullopt;
}

std::optional<Failing> failing_place(const CountOfOne& about, const Standing& standing) {
  auto query = about.query;
  query.where.clear();
  SingleCount count(about.view, about.figure, query);
  if (count.counts({standing.item}, end_of(query.as_of))) return std::nullopt;
  // A flow that is not restated is added up at the moment of its act: whether the unit is active on
  // some day is nothing to it.
  if (about.figure.kind != FigureKind::flow || standing.restated)
    if (auto failing = unit_not_active(about, standing.tree)) return failing;
  // Not counted without filters, and active: it is either outside or it cannot be said.
  const bool surely = inside(about, standing) == false;
  Failing failing{surely ? "outside" : "notRestatable"};
  failing.event = placed_by(about, standing);
  failing.at = standing.tree;
  for (const auto& end : standing.ends) {
    Standing alone = standing;
    alone.ends = {end};
    // Of several ends the one that is at fault.
    if (inside(about, alone) == true) continue;
    failing.possible = places_of(about, standing, end);
    failing.cell = end;
    if (failing.possible.size() == 1)
      failing.chain = chain_of(about.view, *failing.possible.begin(), standing.tree);
    break;
  }
  return failing;
}

std::optional<Failing> failing_filter(const CountOfOne& about, const Standing& standing) {
  for (const auto& [name, values] : about.query.where) {
    const auto value = value_of(about, standing.item, name);
    if (!value || std::find(values.begin(), values.end(), *value) != values.end()) continue;
    Failing failing{"filter"};
    failing.dimension = name;
    failing.value = *value;
    failing.event = decided_by(about, standing, *find_dimension(name));
    failing.at = standing.tree;
    return failing;
  }
  return std::nullopt;
}

}  // namespace sogoc
