// Why somebody or something is not counted on a day.
#include <stdexcept>

#include "projections/figures/failing_place.h"

namespace sogoc {
namespace {

class StockFailing {
 public:
  explicit StockFailing(const CountOfOne& about)
      : about_(about),
        view_(about.view),
        moment_(end_of(about.query.as_of)),
        moments_(moments_of(about.view, about.dependencies)) {}

  Failing run() {
    if (auto failing = not_there()) return *failing;
    if (auto failing = of_itself()) return *failing;
    const auto standing = standing_now();
    if (auto failing = failing_place(about_, standing)) return *failing;
    if (auto failing = failing_filter(about_, standing)) return *failing;
    throw std::logic_error("no condition fails for " + about_.subject.id + ", not counted in " +
                           about_.figure.name);
  }

 private:
  const StatePtr state(Moment at) { return view_.state_at(about_.subject, at); }
  const MemberState member(Moment at) { return state_as<MemberState>(state(at)); }
  const UnitState unit(Moment at) { return view_.unit_at(about_.subject.id, at); }
  const VillageState village(Moment at) { return state_as<VillageState>(state(at)); }

  // A condition with the last event that changed what `tell` says.
  template <typename Tell>
  Failing failing(const char* code, Tell tell) {
    Failing failing{code};
    failing.at = moment_;
    const auto at = last_change(moments_, moment_, tell);
    if (at) failing.event = at->rank;
    if (at) failing.day = Date{at->day};
    return failing;
  }

  std::optional<Failing> not_there() {
    const auto& versions = view_.timeline(about_.subject);
    if (versions.empty()) {
      const auto events = void_events(about_, about_.subject);
      if (events.empty()) throw std::logic_error("nothing is recorded of " + about_.subject.id);
      Failing failing{"eventVoid", events.back().voided_by, events.back().event.position};
      failing.day = events.back().event.effective;
      return failing;
    }
    if (state(moment_)) return std::nullopt;
    Failing failing{"notYet", versions.front().at.rank};
    failing.day = Date{versions.front().at.day};
    return failing;
  }

  std::optional<Failing> of_itself() {
    switch (about_.figure.population) {
      case Population::people:
      case Population::in_transit:
        return of_member();
      case Population::units:
      case Population::village_cells:
        return of_unit();
      default:
        return of_village();
    }
  }

  std::optional<Failing> of_member() {
    using enum MemberState::Phase;
    const auto now = member(moment_);
    const auto wanted = about_.figure.population == Population::people ? in_cell : in_transit;
    if (now.phase == left) {
      auto gone = failing("left", [&](Moment at) { return member(at).phase == left; });
      gone.stated = name_of_cause(now.cause);
      if (gone.stated.empty()) gone.stated = "transferredOut";
      return gone;
    }
    if (now.phase != wanted) {
      auto where = failing(now.phase == in_cell ? "notInTransit" : "inTransit", [&](Moment at) {
        const auto then = member(at);
        return std::tuple(then.phase, then.cell, then.addressee);
      });
      where.cell = now.cell;
      where.addressee = now.addressee;
      return where;
    }
    if (about_.figure.select >> static_cast<int>(now.status) & 1) return std::nullopt;
    auto other = failing("status", [&](Moment at) { return member(at).status; });
    other.stated = name_of_status(now.status);
    for (const auto status : {Status::OFFICIAL, Status::PROBATIONARY})
      if (about_.figure.select >> static_cast<int>(status) & 1)
        other.wanted.push_back(name_of_status(status));
    return other;
  }

  std::optional<Failing> of_unit() {
    const auto now = unit(moment_);
    if (!now.active()) return failing("closed", [&](Moment at) { return unit(at).phase; });
    const bool of_villages = about_.figure.population == Population::village_cells;
    const auto fits = [&](UnitKind kind) {
      return of_villages ? is_cell_kind(kind)
                         : (about_.figure.select >> static_cast<int>(kind) & 1) != 0;
    };
    if (!fits(now.kind)) {
      auto other = failing("otherKind", [&](Moment at) { return unit(at).kind; });
      other.stated = name_of_kind(now.kind);
      for (int kind = 1; !name_of_kind(static_cast<UnitKind>(kind)).empty(); ++kind)
        if (fits(static_cast<UnitKind>(kind)))
          other.wanted.push_back(name_of_kind(static_cast<UnitKind>(kind)));
      return other;
    }
    const auto covered = covered_at(moment_);
    const auto select = about_.figure.select;
    const bool enough = select == exactly_one   ? covered == 1
                        : select == two_or_more ? covered >= 2
                                                : covered >= 1;
    if (!of_villages || enough) return std::nullopt;
    auto villages = failing(
        "villages", [&](Moment at) { return std::pair(unit(at).active(), covered_at(at)); });
    villages.number = covered;
    return villages;
  }

  std::int64_t covered_at(Moment at) {
    return static_cast<std::int64_t>(
        view_.occupants_at({Role::covered, about_.subject.id}, at).size());
  }

  std::optional<Failing> of_village() {
    const auto now = village(moment_);
    if (now.phase == VillageState::Phase::merged) {
      auto merged = failing("merged", [&](Moment at) { return village(at).phase; });
      merged.stated = now.merged_into;
      return merged;
    }
    if (about_.figure.select == without_cell && !now.cell.empty()) {
      auto covered = failing("hasCell", [&](Moment at) { return village(at).cell; });
      covered.cell = now.cell;
      return covered;
    }
    if (about_.figure.select != without_members) return std::nullopt;
    const auto who = resident(about_.subject.id);
    if (who.empty()) return std::nullopt;
    auto lived_in = failing("hasMembers", [&](Moment at) { return lives(who, at); });
    lived_in.stated = who;
    return lived_in;
  }

  // Somebody in a cell who lives in the village or in one that was merged into it.
  std::string resident(const std::string& village) {
    const auto people = view_.occupants_at({Role::residents, village}, moment_);
    if (!people.empty()) return people.front().id;
    for (const auto& [merged, row] : view_.occupants_at({Role::merged, village}, moment_))
      if (auto who = resident(merged); !who.empty()) return who;
    return "";
  }

  std::pair<bool, std::string> lives(const std::string& who, Moment at) {
    const auto state = view_.state_at({SubjectClass::member, who}, at);
    const auto& person = state_as<MemberState>(state);
    return {person.phase == MemberState::Phase::in_cell, person.attributes.village};
  }

  Standing standing_now() {
    Standing standing{{about_.subject.id, 0}, "", {about_.subject.id}, moment_, moment_, false};
    if (about_.subject.of == SubjectClass::member) {
      const auto now = member(moment_);
      standing.member = about_.subject.id;
      standing.ends = {now.cell};
      if (now.phase == MemberState::Phase::in_transit) standing.ends.push_back(now.addressee);
    } else if (about_.subject.of == SubjectClass::village) {
      standing.ends = {village(moment_).commune};
    }
    standing.restated = about_.query.structure.has_value();
    if (standing.restated) standing.tree = end_of(*about_.query.structure);
    return standing;
  }

  const CountOfOne& about_;
  View& view_;
  const Moment moment_;
  const std::set<Moment> moments_;
};

}  // namespace

Failing failing_of_stock(const CountOfOne& about) { return StockFailing(about).run(); }

}  // namespace sogoc
