#include "projections/bridges/candidates.h"

#include <algorithm>

#include "projections/rows/stored_rows.h"

namespace sogoc {
namespace {

using Which = schema::Body::Which;

// Whether the touch takes a person elsewhere or only changes what is said of him.
bool moves(const PlaceRow& row) {
  if (!row.here || !row.there) return true;
  const auto &here = state_as<MemberState>(row.here), &there = state_as<MemberState>(row.there);
  return here.phase != there.phase || here.cell != there.cell || here.addressee != there.addressee;
}

// The nearest touch of the step, and of equally near ones the last: this is the event that a bridge
// names.
void note(std::map<std::string, Touch>& touches, const std::string& id, Touch touch) {
  const auto [at, added] = touches.try_emplace(id, touch);
  if (!added && touch.moves >= at->second.moves) at->second = touch;
}

}  // namespace

BridgeCandidates::BridgeCandidates(Register& reg, const FigureDefinition& figure,
                                   const Query& query)
    : reg_(reg), figure_(figure), query_(query), population_(*figure.population) {}

bool BridgeCandidates::everywhere() const {
  // With S, and of ratings, people from anywhere may count in the unit.
  return !query_.unit || query_.structure || figure_.kind == FigureKind::yearly;
}

Moment BridgeCandidates::last() const {
  // An act may count by the day of signing, whatever its effective day.
  if (query_.count_by_decision) return end_of(Date{99991231});
  auto day = figure_.kind == FigureKind::stock ? query_.as_of : query_.to;
  // Acts on units up to S lead people there from the day of the question.
  if (query_.structure) day = std::max(day, *query_.structure);
  return end_of(day);
}

void BridgeCandidates::add_below(const std::string& parent, std::uint64_t until,
                                 std::set<std::string>& out) const {
  read_rows(reg_.streams(), Place{Role::children, parent}, [&](const PlaceRow& row) {
    if (row.known >= until) return false;
    // Each once, also when two units stood under each other at different times.
    if (out.insert(row.item).second) add_below(row.item, until, out);
    return true;
  });
}

// Filters by base or by a level read the units above the scope, whose moves then matter too.
bool BridgeCandidates::depends_on_above() const {
  return !everywhere() &&
         (query_.where.contains("base") ||
          std::any_of(query_.where.begin(), query_.where.end(),
                      [](const auto& each) { return each.first.starts_with("unit:"); }));
}

std::set<std::string> BridgeCandidates::units_recorded(std::uint64_t until) const {
  std::set<std::string> units;
  if (!everywhere()) units.insert(*query_.unit);
  add_below(everywhere() ? "" : *query_.unit, until, units);
  std::vector<std::string> pending;
  if (depends_on_above()) pending.push_back(*query_.unit);
  while (!pending.empty()) {
    const Subject unit{SubjectClass::unit, pending.back()};
    pending.pop_back();
    read_rows(reg_.streams(), unit, [&](const SubjectRow& row) {
      if (row.known >= until) return false;
      const auto& parent = state_as<UnitState>(row.after).parent;
      if (!parent.empty() && units.insert(parent).second) pending.push_back(parent);
      return true;
    });
  }
  return units;
}

std::set<std::string> BridgeCandidates::units_known(View& view) const {
  auto units = Tree(view).units_ever_in(everywhere() ? std::nullopt : query_.unit);
  std::vector<std::string> pending;
  if (depends_on_above()) pending.push_back(*query_.unit);
  while (!pending.empty()) {
    const Subject unit{SubjectClass::unit, pending.back()};
    pending.pop_back();
    for (const auto& version : view.timeline(unit)) {
      const auto& parent = state_as<UnitState>(version.after).parent;
      if (!parent.empty() && units.insert(parent).second) pending.push_back(parent);
    }
  }
  return units;
}

Step& BridgeCandidates::step_of(std::uint64_t known, Steps& steps) const {
  return steps[reg_.act_begin(known)];
}

// `counted`: the subject whose count the rows may change; empty: the one of each row.
void BridgeCandidates::note_rows(const Place& place, const std::string& counted, std::uint64_t from,
                                 std::uint64_t to, Steps& steps) const {
  read_rows_from(reg_.streams(), place, from, [&](const PlaceRow& row) {
    if (row.known >= to) return false;
    if (row.at <= last())
      note(step_of(row.known, steps).subjects, counted.empty() ? row.item : counted,
           {moves(row), row.known, 0});
    return true;
  });
}

// Residents are found where they stated to live, be that village merged by now.
std::set<std::string> BridgeCandidates::village_and_merged(const std::string& village) const {
  std::set<std::string> all = {village};
  std::vector<std::string> pending = {village};
  while (!pending.empty()) {
    const auto next = pending.back();
    pending.pop_back();
    read_rows(reg_.streams(), Place{Role::merged, next}, [&](const PlaceRow& row) {
      if (all.insert(row.item).second) pending.push_back(row.item);
      return true;
    });
  }
  return all;
}

void BridgeCandidates::note_recorded(const std::string& unit, std::uint64_t from, std::uint64_t to,
                                     Steps& steps) const {
  read_rows_from(reg_.streams(), Subject{SubjectClass::unit, unit}, from,
                 [&](const SubjectRow& row) {
                   if (row.known >= to) return false;
                   if (row.at <= last())
                     // Any change of a unit may be one of its standing: all below are looked at.
                     note(step_of(row.known, steps).units, unit, {true, row.known, 0});
                   return true;
                 });
  if (population_.recorded != SubjectClass::none)
    read_rows_from(reg_.streams(), Subject{population_.recorded, unit}, from,
                   [&](const SubjectRow& row) {
                     if (row.known >= to) return false;
                     note(step_of(row.known, steps).subjects, unit, {true, row.known, 0});
                     return true;
                   });
  for (const auto role : population_.roles)
    note_rows({role, unit}, population_.counts_owner ? unit : "", from, to, steps);
  // Only the figure of villages without members depends on who lives there.
  if (!counts_by_residence()) return;
  std::set<std::string> villages;
  read_rows(reg_.streams(), Place{Role::registered, unit}, [&](PlaceRow& row) {
    villages.insert(row.item);
    return true;
  });
  for (const auto& village : villages)
    for (const auto& lived_in : village_and_merged(village))
      for (const auto role : {Role::residents, Role::merged})
        note_rows({role, lived_in}, village, from, to, steps);
}

void BridgeCandidates::note_ratings(std::uint64_t from, std::uint64_t to, Steps& steps) const {
  for (const auto year : years_of(query_)) {
    const Place place{Role::rated_in, std::to_string(year)};
    // A figure up to a day asks for every year of the calendar.
    if (reg_.streams().chunks(place_stream(place)) == 0) continue;
    read_rows_from(reg_.streams(), place, from, [&](const PlaceRow& row) {
      if (row.known >= to) return false;
      note(step_of(row.known, steps).subjects, state_as<EvaluationState>(row.here).owner,
           {true, row.known, 0});
      return true;
    });
  }
}

// A scheme says what is excellent for everybody whom it rates.
void BridgeCandidates::note_schemes(std::uint64_t from, std::uint64_t to, Steps& steps) const {
  std::set<std::string> rated;
  Steps changes;
  note_rows({Role::schemes, ""}, "", from, to, changes);
  // Schemes change seldom, and only then all ratings of the years are read.
  if (changes.empty()) return;
  for (const auto year : years_of(query_))
    read_rows(reg_.streams(), Place{Role::rated_in, std::to_string(year)},
              [&](const PlaceRow& row) {
                rated.insert(state_as<EvaluationState>(row.here).owner);
                return true;
              });
  for (const auto& [act, step] : changes)
    for (const auto& owner : rated)
      for (const auto& [scheme, touch] : step.subjects)
        note(steps[act].subjects, owner, {false, touch.position, 0});
}

// Moves of units carry people whom they do not touch themselves.
void BridgeCandidates::find_unit_moves(const std::set<std::string>& units) {
  for (const auto& unit : units)
    read_rows(reg_.streams(), Subject{SubjectClass::unit, unit}, [&](const SubjectRow& row) {
      // A row that takes back repeats one that added.
      if (!row.added) return true;
      if (figure_.select.has(row.kind)) moves_[unit].insert(row.at.rank);
      parents_[unit].insert(state_as<UnitState>(row.after).parent);
      return true;
    });
}

// Of the unit and of all that ever stood above it.
const std::set<std::uint64_t>& BridgeCandidates::moves_above(const std::string& unit) {
  // Kept: many members ask for the same cells.
  const auto [at, added] = moves_above_.try_emplace(unit);
  if (!added) return at->second;
  std::set<std::string> units = {unit};
  std::vector<std::string> pending = {unit};
  while (!pending.empty()) {
    const auto next = pending.back();
    pending.pop_back();
    if (const auto own = moves_.find(next); own != moves_.end())
      at->second.insert(own->second.begin(), own->second.end());
    if (const auto parents = parents_.find(next); parents != parents_.end())
      for (const auto& parent : parents->second)
        if (units.insert(parent).second) pending.push_back(parent);
  }
  return at->second;
}

bool BridgeCandidates::counts_by_residence() const {
  return population_.by_residence != Selection() && figure_.select == population_.by_residence;
}

bool BridgeCandidates::counts_moves_of_units() const {
  // With S nobody goes over by structure.
  return population_.selects_events && !query_.structure && figure_.select.has(Which::UNIT_MOVED);
}

std::map<std::uint64_t, Step> BridgeCandidates::recorded(std::uint64_t from, std::uint64_t to) {
  Steps steps;
  if (from == to) return steps;
  const auto units = units_recorded(to);
  for (const auto& unit : units) note_recorded(unit, from, to, steps);
  if (counts_moves_of_units()) find_unit_moves(units);
  if (figure_.kind == FigureKind::yearly) note_ratings(from, to, steps);
  if (population_.by_scheme) note_schemes(from, to, steps);
  return steps;
}

std::map<Moment, Step> BridgeCandidates::effective(View& view, Moment from, Moment to) const {
  std::map<Moment, Step> steps;
  const auto look_through = [&](const Place& place, const std::string& counted) {
    const auto& rows = view.rows(place);
    for (auto row = std::upper_bound(rows.begin(), rows.end(), from,
                                     [](Moment m, const PlaceRow&each) { return m < each.at; });
         row != rows.end() && row->at <= to; ++row)
      note(steps[row->at].subjects, counted.empty() ? row->item : counted,
           {true, row->at.rank, row->kind});
  };
  for (const auto& unit : units_known(view)) {
    if (population_.recorded != SubjectClass::none)
      for (const auto& version : view.timeline({population_.recorded, unit}))
        if (version.at > from && version.at <= to)
          note(steps[version.at].subjects, unit, {true, version.at.rank, version.kind});
    for (const auto& version : view.timeline({SubjectClass::unit, unit}))
      if (version.at > from && version.at <= to)
        // With S the tree is one for all days: of a unit that changes the unit alone is looked at,
        // and nobody below it.
        note(query_.structure ? steps[version.at].subjects : steps[version.at].units, unit,
             {true, version.at.rank, version.kind});
    for (const auto role : population_.roles)
      look_through({role, unit}, population_.counts_owner ? unit : "");
    if (!counts_by_residence()) continue;
    std::set<std::string> villages;
    for (const auto& row : view.rows({Role::registered, unit})) villages.insert(row.item);
    for (const auto& village : villages)
      for (const auto& lived_in : village_and_merged(village))
        for (const auto role : {Role::residents, Role::merged})
          look_through({role, lived_in}, village);
  }
  return steps;
}

std::set<std::string> BridgeCandidates::under(View& view, Evaluation& evaluation,
                                              const std::map<std::string, Touch>& changed,
                                              Moment moment) const {
  if (changed.empty()) return {};
  std::set<std::string> units, subjects;
  const bool over_time = figure_.kind != FigureKind::stock;
  for (const auto& [unit, touch] : changed)
    // With all that ever stood below it: rather too many than too few.
    if (units.insert(unit).second) add_below(unit, view.size(), units);
  evaluation.add_related(units);
  // The units themselves are what is counted.
  if (population_.roles.empty() || population_.counts_owner) return units;
  // Units are rated as well as their members.
  if (figure_.kind == FigureKind::yearly) subjects = units;
  for (const auto& each : units)
    for (const auto role : population_.roles) {
      if (over_time)
        for (const auto& row : view.rows({role, each})) subjects.insert(row.item);
      else
        for (const auto& [item, row] : view.occupants_at({role, each}, moment))
          subjects.insert(item);
    }
  return subjects;
}

std::vector<ItemKey> BridgeCandidates::items_of(View& view, const std::string& subject) {
  if (figure_.kind == FigureKind::stock) return {{subject, 0}};
  std::vector<ItemKey> items;
  if (figure_.kind == FigureKind::yearly) {
    for (const auto year : years_of(query_))
      // An identifier may be that of a unit and of a member.
      for (const bool of_member : {false, true}) {
        const auto id = evaluation_id(of_member, subject, year);
        for (const auto& version : view.timeline({SubjectClass::evaluation, id}))
          items.push_back({subject, version.at.rank});
      }
    return items;
  }
  const auto counted = population_.subjects.front();
  for (const auto& version : view.timeline({counted, subject}))
    if (version.at <= last()) items.push_back({subject, version.at.rank});
  // Besides, a member may be carried by a move of any unit that ever stood above one of his.
  if (counted != SubjectClass::member || moves_.empty()) return items;
  std::set<std::uint64_t> moves;
  for (const auto& version : view.timeline({SubjectClass::member, subject})) {
    const auto& member = state_as<MemberState>(version.after);
    for (const auto* unit : {&member.cell, &member.addressee})
      if (!unit->empty()) moves.insert(moves_above(*unit).begin(), moves_above(*unit).end());
  }
  for (const auto position : moves) items.push_back({subject, position});
  return items;
}

}  // namespace sogoc
