// Stocks of units and villages, and splits of cells.
#include "projections/figures/counting.h"

namespace sogoc {
namespace {

using Which = schema::Body::Which;

std::int64_t covered(Knowledge& knowledge, const std::string& cell, Moment moment) {
  return static_cast<std::int64_t>(knowledge.occupants_at({Role::covered, cell}, moment).size());
}

std::uint64_t last_event(Knowledge& knowledge, const Subject& subject, Moment moment) {
  std::uint64_t event = 0;
  for (const auto& version : knowledge.timeline(subject))
    if (version.at <= moment) event = version.at.rank;
  return event;
}

Fact unit_fact(const Counting& counting, const std::string& unit, Moment moment) {
  Fact fact;
  fact.id = fact.unit = unit;
  fact.tree = fact.moment = moment;
  fact.after = {unit};
  fact.own = !counting.restated() || counting.tree.inside(unit, counting.query.unit, moment);
  fact.event = last_event(counting.knowledge, {SubjectClass::unit, unit}, moment);
  return fact;
}

bool wanted(std::uint64_t select, std::int64_t villages) {
  if (select == exactly_one) return villages == 1;
  return villages >= (select == two_or_more ? 2 : 1);
}

// Anybody in a cell who lives in the village or in one that was merged into it.
bool somebody_lives_in(Knowledge& knowledge, const std::string& village, Moment moment) {
  if (!knowledge.occupants_at({Role::residents, village}, moment).empty()) return true;
  for (const auto& [merged, row] : knowledge.occupants_at({Role::merged, village}, moment))
    if (somebody_lives_in(knowledge, merged, moment)) return true;
  return false;
}

}  // namespace

void count_units(const Counting& counting) {
  const auto moment = end_of(counting.query.as_of);
  for (const auto& unit : counting.tree.units_in(counting.scope(), moment)) {
    const auto kind = counting.knowledge.unit_at(unit, moment).kind;
    if (!(counting.figure.select >> static_cast<int>(kind) & 1)) continue;
    auto fact = unit_fact(counting, unit, moment);
    counting.fact(fact);
  }
}

void count_village_cells(const Counting& counting) {
  const auto moment = end_of(counting.query.as_of);
  for (const auto& unit : counting.tree.units_in(counting.scope(), moment)) {
    auto fact = unit_fact(counting, unit, moment);
    fact.villages = covered(counting.knowledge, unit, moment);
    if (wanted(counting.figure.select, fact.villages)) counting.fact(fact);
  }
}

void count_villages(const Counting& counting) {
  const auto moment = end_of(counting.query.as_of);
  const auto select = counting.figure.select;
  for (const auto& unit : counting.tree.units_in(counting.scope(), moment))
    for (const auto& [village, row] :
         counting.knowledge.occupants_at({Role::registered, unit}, moment)) {
      const Subject subject{SubjectClass::village, village};
      const auto state = state_as<VillageState>(counting.knowledge.state_at(subject, moment));
      if (select == without_cell && !state.cell.empty()) continue;
      if (select == without_members && somebody_lives_in(counting.knowledge, village, moment))
        continue;
      Fact fact;
      fact.id = village;
      fact.unit = unit;
      fact.tree = fact.moment = moment;
      fact.after = {unit};
      fact.own = !counting.restated() || counting.tree.inside(unit, counting.query.unit, moment);
      fact.event = row->at.rank;
      counting.fact(fact);
    }
}

// A split touches its source and its parts; all stand under the source's parent.
void count_splits(const Counting& counting) {
  const Moment from{counting.query.from.value, 0}, to = end_of(counting.query.to);
  auto& knowledge = counting.knowledge;
  for (const auto& unit : counting.tree.units_ever_in(counting.scope())) {
    for (const auto& version : knowledge.timeline({SubjectClass::unit, unit})) {
      if (version.at < from || version.at > to || version.kind != Which::CELL_SPLIT) continue;
      const auto before = just_before(version.at);
      const auto parent = knowledge.unit_at(unit, version.at).parent;
      const bool source = knowledge.unit_at(unit, before).active();
      const bool inside = !counting.query.unit || unit == *counting.query.unit ||
                          counting.tree.inside(parent, counting.query.unit, version.at);
      if (!inside && !counting.restated()) continue;
      const bool lives = knowledge.unit_at(unit, version.at).active();
      const bool independent = lives && covered(knowledge, unit, version.at) == 1 &&
                               !(source && covered(knowledge, unit, before) == 1);
      if (counting.figure.select == split_operations ? !source : !independent) continue;
      auto fact = unit_fact(counting, unit, lives ? version.at : before);
      fact.event = version.at.rank;
      fact.own = inside;
      fact.counting_day = Date{version.at.day};
      counting.fact(fact);
    }
  }
}

}  // namespace sogoc
