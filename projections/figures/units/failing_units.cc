#include "projections/figures/units/failing_units.h"

#include "projections/figures/failing_stock.h"

namespace sogoc {
namespace {

// Closed, or of a kind that does not fit.
template <typename Fits>
std::optional<Failing> of_kind(StockOfOne& one, Fits fits) {
  const auto now = one.unit(one.moment);
  if (!now.active()) return one.failing("closed", [&](Moment at) { return one.unit(at).phase; });
  if (fits(now.kind)) return std::nullopt;
  auto other = one.failing("otherKind", [&](Moment at) { return one.unit(at).kind; });
  other.stated = name_of_kind(now.kind);
  // From 1, for 0 is "not given", to the end of the schema.
  for (int kind = 1; !name_of_kind(static_cast<UnitKind>(kind)).empty(); ++kind)
    if (fits(static_cast<UnitKind>(kind)))
      other.wanted.push_back(name_of_kind(static_cast<UnitKind>(kind)));
  return other;
}

std::optional<Failing> of_unit(StockOfOne& one) {
  return of_kind(one, [&](UnitKind kind) { return one.about.figure.select.has(kind); });
}

std::int64_t covered_at(StockOfOne& one, Moment at) {
  return static_cast<std::int64_t>(
      one.view.occupants_at({Role::covered, one.about.subject.id}, at).size());
}

std::optional<Failing> of_village_cell(StockOfOne& one) {
  if (auto failing = of_kind(one, is_cell_kind)) return failing;
  const auto covered = covered_at(one, one.moment);
  const auto select = one.about.figure.select;
  // The same bounds as `wanted` in units.cc.
  const bool enough = select == exactly_one   ? covered == 1
                      : select == two_or_more ? covered >= 2
                                              : covered >= 1;
  if (enough) return std::nullopt;
  // Where the number never changed, the event by which the cell began decided it.
  auto villages = one.failing(
      "villages", [&](Moment at) { return std::pair(one.unit(at).active(), covered_at(one, at)); });
  villages.number = covered;
  return villages;
}

// Somebody in a cell who lives in the village or in one that was merged into it.
// The first by identifier: one is enough to say that the village is not without members.
std::string resident(StockOfOne& one, const std::string& village) {
  const auto people = one.view.occupants_at({Role::residents, village}, one.moment);
  if (!people.empty()) return people.front().id;
  for (const auto& [merged, row] : one.view.occupants_at({Role::merged, village}, one.moment))
    if (auto who = resident(one, merged); !who.empty()) return who;
  return "";
}

// What makes him one who lives there: that he is in a cell, and the village that is stated of him.
std::pair<bool, std::string> lives(StockOfOne& one, const std::string& who, Moment at) {
  const auto state = one.view.state_at({SubjectClass::member, who}, at);
  const auto& person = state_as<MemberState>(state);
  return {person.phase == MemberState::Phase::in_cell, person.attributes.village};
}

std::optional<Failing> of_village(StockOfOne& one) {
  const auto now = one.village(one.moment);
  if (now.phase == VillageState::Phase::merged) {
    auto merged = one.failing("merged", [&](Moment at) { return one.village(at).phase; });
    merged.stated = now.merged_into;
    return merged;
  }
  if (one.about.figure.select == without_cell && !now.cell.empty()) {
    auto covered = one.failing("hasCell", [&](Moment at) { return one.village(at).cell; });
    covered.cell = now.cell;
    return covered;
  }
  if (one.about.figure.select != without_members) return std::nullopt;
  const auto who = resident(one, one.about.subject.id);
  if (who.empty()) return std::nullopt;
  auto lived_in = one.failing("hasMembers", [&](Moment at) { return lives(one, who, at); });
  lived_in.stated = who;
  return lived_in;
}

}  // namespace

Failing unit_fails(const CountOfOne& about) { return failing_of_stock(about, of_unit); }
Failing village_cell_fails(const CountOfOne& about) {
  return failing_of_stock(about, of_village_cell);
}
Failing village_fails(const CountOfOne& about) { return failing_of_stock(about, of_village); }

}  // namespace sogoc
