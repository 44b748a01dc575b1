// Stocks of units and villages, and splits of cells.
#include "projections/figures/counting.h"
#include "projections/figures/failing.h"
#include "projections/figures/units/failing_units.h"

namespace sogoc {
namespace {

using Which = schema::Body::Which;

std::int64_t covered(View& view, const std::string& cell, Moment moment) {
  return static_cast<std::int64_t>(view.occupants_at({Role::covered, cell}, moment).size());
}

std::uint64_t last_event(View& view, const Subject& subject, Moment moment) {
  std::uint64_t event = 0;
  for (const auto& version : view.timeline(subject))
    if (version.at <= moment) event = version.at.rank;
  return event;
}

bool wanted(const Selection& select, std::int64_t villages) {
  if (select == exactly_one) return villages == 1;
  return villages >= (select == two_or_more ? 2 : 1);
}

// Anybody in a cell who lives in the village or in one that was merged into it.
bool somebody_lives_in(View& view, const std::string& village, Moment moment) {
  if (!view.occupants_at({Role::residents, village}, moment).empty()) return true;
  for (const auto& [merged, row] : view.occupants_at({Role::merged, village}, moment))
    if (somebody_lives_in(view, merged, moment)) return true;
  return false;
}

// Units asked for singly are looked at one by one: going through the tree for each step of a bridge
// would cost the whole scope each time.
std::vector<std::string> units_to_look_at(const Counting& counting) {
  if (!counting.only) return counting.tree.units_in(counting.scope(), counting.moment);
  std::vector<std::string> units;
  for (const auto& item : *counting.only)
    if (counting.in_scope(item.id, counting.moment)) units.push_back(item.id);
  return units;
}

const VillageState& village_at(const Counting& counting, const std::string& village) {
  // Held by the view.
  return state_as<VillageState>(
      counting.view.state_at({SubjectClass::village, village}, counting.moment));
}

bool registered_in_scope(const Counting& counting, const std::string& village) {
  const auto& state = village_at(counting, village);
  return state.phase == VillageState::Phase::registered &&
         counting.in_scope(state.commune, counting.moment);
}

void count_village(const Counting& counting, const std::string& village, std::uint64_t event) {
  const auto moment = counting.moment;
  const auto select = counting.figure.select;
  const auto& state = village_at(counting, village);
  if (select == without_cell && !state.cell.empty()) return;
  if (select == without_members && somebody_lives_in(counting.view, village, moment)) return;
  Fact fact;
  fact.id = village;
  fact.unit = state.commune;
  fact.tree = fact.moment = moment;
  // A village stands where its commune stands, and is followed to S with it.
  fact.after = {state.commune};
  fact.own =
      !counting.restated() || counting.tree.inside(state.commune, counting.query.unit, moment);
  fact.event = event;
  counting.fact(fact);
}

// A split touches its source and its parts; all stand under the source's parent.
void count_split(const Counting& counting, const std::string& unit, const Version& version) {
  const Moment from{counting.query.from.value, 0}, to = end_of(counting.query.to);
  auto& view = counting.view;
  if (version.at < from || version.at > to || version.kind != Which::CELL_SPLIT) return;
  // Every unit that the split touches comes here; the source is told by having been active before.
  const auto before = just_before(version.at);
  const auto parent = view.unit_at(unit, version.at).parent;
  const bool source = view.unit_at(unit, before).active();
  // By the parent, since the source may be closed by the split and its parts begin with it.
  const bool inside = !counting.query.unit || unit == *counting.query.unit ||
                      counting.tree.inside(parent, counting.query.unit, version.at);
  if (!inside && !counting.restated()) return;
  const bool lives = view.unit_at(unit, version.at).active();
  // A source that covered one village already was independent before: the split did not make it so.
  const bool independent = lives && covered(view, unit, version.at) == 1 &&
                           !(source && covered(view, unit, before) == 1);
  if (counting.figure.select == split_operations ? !source : !independent) return;
  // A source that the split closed stands in the tree just before.
  auto fact = unit_fact(counting, unit, lives ? version.at : before);
  fact.event = version.at.rank;
  fact.own = inside;
  fact.counting_day = Date{version.at.day};
  counting.fact(fact);
}

void count_units(const Counting& counting) {
  const auto moment = counting.moment;
  for (const auto& unit : units_to_look_at(counting)) {
    const auto kind = counting.view.unit_at(unit, moment).kind;
    if (!counting.figure.select.has(kind)) continue;
    auto fact = unit_fact(counting, unit, moment);
    counting.fact(fact);
  }
}

void count_village_cells(const Counting& counting) {
  const auto moment = counting.moment;
  for (const auto& unit : units_to_look_at(counting)) {
    auto fact = unit_fact(counting, unit, moment);
    fact.villages = covered(counting.view, unit, moment);
    if (wanted(counting.figure.select, fact.villages)) counting.fact(fact);
  }
}

void count_villages(const Counting& counting) {
  if (counting.only) {
    for (const auto& item : *counting.only)
      // Going through communes finds none that is merged; asked for singly it is looked at first.
      if (registered_in_scope(counting, item.id)) count_village(counting, item.id, 0);
    return;
  }
  for (const auto& unit : counting.tree.units_in(counting.scope(), counting.moment))
    for (const auto& [village, row] :
         counting.view.occupants_at({Role::registered, unit}, counting.moment))
      count_village(counting, village, row->at.rank);
}

void count_splits(const Counting& counting) {
  if (counting.only) {
    for (const auto& item : *counting.only)
      // An item names its event: only that version is looked at.
      for (const auto& version : counting.view.timeline({SubjectClass::unit, item.id}))
        if (version.at.rank == item.event) count_split(counting, item.id, version);
    return;
  }
  // Ever, since a split of the period may lie in a unit that has left the scope or closed since.
  for (const auto& unit : counting.tree.units_ever_in(counting.scope()))
    for (const auto& version : counting.view.timeline({SubjectClass::unit, unit}))
      count_split(counting, unit, version);
}

constexpr SubjectClass of_units[] = {SubjectClass::unit};
constexpr SubjectClass of_villages[] = {SubjectClass::village};
constexpr Role covered_by_cells[] = {Role::covered};
constexpr Role in_communes[] = {Role::registered};

}  // namespace

Fact unit_fact(const Counting& counting, const std::string& unit, Moment moment) {
  Fact fact;
  fact.id = fact.unit = unit;
  fact.tree = fact.moment = moment;
  fact.after = {unit};
  fact.own = !counting.restated() || counting.tree.inside(unit, counting.query.unit, moment);
  fact.event = last_event(counting.view, {SubjectClass::unit, unit}, moment);
  return fact;
}

namespace populations {
extern const Population units = {
    .name = "units", .count = count_units, .fails_first = unit_fails, .subjects = of_units};
extern const Population village_cells = {.name = "villageCells",
                                         .count = count_village_cells,
                                         .fails_first = village_cell_fails,
                                         .subjects = of_units,
                                         .roles = covered_by_cells,
                                         .counts_owner = true};
extern const Population villages = {.name = "villages",
                                    .count = count_villages,
                                    .fails_first = village_fails,
                                    .subjects = of_villages,
                                    .roles = in_communes,
                                    .by_residence = without_members,
                                    .tells_village_unknown = true};
extern const Population splits = {.name = "splits",
                                  .count = count_splits,
                                  .fails_first = failing_of_flow,
                                  .subjects = of_units,
                                  .roles = covered_by_cells,
                                  .counts_owner = true};
}  // namespace populations

}  // namespace sogoc
