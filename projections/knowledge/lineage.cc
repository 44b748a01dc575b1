#include "projections/knowledge/lineage.h"

#include <algorithm>
#include <map>
#include <set>

#include "events/text.h"
#include "projections/knowledge/restatement.h"
#include "projections/knowledge/structure.h"

namespace sogoc {
namespace {

using Which = schema::Body::Which;
using Direction = LineageStep::Direction;

// One act on units: who hands over to whom, even when nothing is left to hand over. Who goes over
// is counted by the rows that the act wrote at its targets, since lists in its words leave out what
// goes along by itself.
class Act {
 public:
  Act(View& view, Moment at) : view_(view), at_(at) {
    const auto event = view.event(at.rank);
    // First the ends that the act names, so that an empty handing over is a line too.
    link(event.body());
    std::set<std::string> targets;
    for (const auto& [ends, each] : handed_) targets.insert(each.to);
    for (const auto& unit : targets) count_into(unit);
  }

  std::vector<Handed> handed() const {
    std::vector<Handed> all;
    for (const auto& [ends, each] : handed_) all.push_back(each);
    return all;
  }

 private:
  Handed& between(const std::string& from, const std::string& to) {
    auto& each = handed_[{from, to}];
    each.from = from;
    each.to = to;
    return each;
  }

  void link(schema::Body::Reader body) {
    if (body.isCellSplit())
      for (auto part : body.getCellSplit().getParts())
        between(copy(body.getCellSplit().getSource()), copy(part.getUnit()));
    if (body.isUnitsMerged())
      for (auto source : body.getUnitsMerged().getSources())
        if (source != body.getUnitsMerged().getInto())
          between(copy(source), copy(body.getUnitsMerged().getInto()));
    if (body.isUnitDissolved())
      for (auto receiver : body.getUnitDissolved().getReceivers())
        between(copy(body.getUnitDissolved().getUnit()), copy(receiver.getUnit()));
    if (!body.isUnitKindChanged()) return;
    const auto changed = body.getUnitKindChanged();
    for (auto part : changed.getParts()) between(copy(changed.getUnit()), copy(part.getUnit()));
    for (auto child : changed.getAbsorbs()) between(copy(child), copy(changed.getUnit()));
  }

  // Whatever is found at the unit by this act, and was found at another unit before.
  void count_into(const std::string& unit) {
    // Whoever is in transit is handed to nobody: his slip is redirected, and he is counted at no
    // unit.
    count(unit, Role::members, &Handed::members, [](const SubjectState& state) {
      const auto& member = std::get<MemberState>(state);
      return member.phase == MemberState::Phase::in_cell ? member.cell : "";
    });
    count(unit, Role::covered, &Handed::villages,
          [](const SubjectState& state) { return std::get<VillageState>(state).cell; });
    count(unit, Role::registered, &Handed::villages,
          [](const SubjectState& state) { return std::get<VillageState>(state).commune; });
    count(unit, Role::children, &Handed::units,
          [](const SubjectState& state) { return std::get<UnitState>(state).parent; });
  }

  template <typename Found>
  void count(const std::string& unit, Role role, std::int64_t Handed::*counter, Found found) {
    for (const auto& row : view_.rows({role, unit})) {
      // The side after this act; where it was before is asked of the subject itself.
      if (row.at != at_ || !row.enters) continue;
      const Subject subject{class_found_at(role), row.item};
      const auto state = view_.state_at(subject, just_before(at_));
      const std::string from = state ? found(*state) : "";
      // A village may be both covered by a unit and registered in it.
      // Who came from elsewhere at the same moment is no part of this act's handing over.
      const auto pair = handed_.find({from, unit});
      if (pair != handed_.end() && counted_.insert({from, unit, subject}).second)
        ++(pair->second.*counter);
    }
  }

  View& view_;
  const Moment at_;
  std::map<std::pair<std::string, std::string>, Handed> handed_;
  std::set<std::tuple<std::string, std::string, Subject>> counted_;
};

// Steps in fold order that lead from a unit of the set to another, which joins the set. Backwards
// the acts come in reverse, so that a unit joins before the acts that made it are looked at.
template <typename Acts>
void follow(const Acts& acts, Direction direction, std::set<std::string>& reached,
            std::map<Moment, LineageStep>& steps) {
  for (const auto& [at, handed] : acts)
    for (const auto& each : handed) {
      const bool back = direction == Direction::to;
      if (!reached.contains(back ? each.to : each.from)) continue;
      reached.insert(back ? each.from : each.to);
      auto& step = steps[at];
      step.at = at;
      const auto same = [&](const Handed& other) {
        return other.from == each.from && other.to == each.to;
      };
      // The way back may meet what the way there has written.
      if (std::any_of(step.handed.begin(), step.handed.end(), same)) continue;
      step.handed.push_back(each);
      step.direction = direction;
    }
}

// What a unit does without another one; a change of kind or a dissolution may hand over besides.
bool of_itself(std::uint16_t kind) {
  return kind == Which::UNIT_ESTABLISHED || kind == Which::UNIT_RENAMED ||
         kind == Which::UNIT_MOVED || kind == Which::UNIT_KIND_CHANGED ||
         kind == Which::UNIT_DISSOLVED;
}

}  // namespace

Lineage lineage(View& view, const std::string& unit) {
  std::vector<std::pair<Moment, std::vector<Handed>>> acts;
  for (const auto at : live_structure(view)) acts.emplace_back(at, Act(view, at).handed());
  std::map<Moment, LineageStep> steps;
  std::set<std::string> before{unit}, after{unit};
  // Forwards first, then backwards over the same acts.
  follow(acts, Direction::from, after, steps);
  std::reverse(acts.begin(), acts.end());
  follow(acts, Direction::to, before, steps);
  for (const auto& version : view.timeline({SubjectClass::unit, unit}))
    if (of_itself(version.kind))
      // An act that hands over something has its step by now; this adds what the unit does by
      // itself.
      steps.try_emplace(version.at, LineageStep{version.at, Direction::of, {}});
  Lineage all;
  for (auto& [at, step] : steps) all.steps.push_back(std::move(step));
  const Moment end = end_of(Date{99991231});
  for (const auto& each : before)
    // A unit that a split or merger made has its origins in others.
    if (const auto& versions = view.timeline({SubjectClass::unit, each});
        !versions.empty() && versions.front().kind == Which::UNIT_ESTABLISHED)
      all.origins.push_back(each);
  for (const auto& each : after)
    if (view.unit_at(each, end).active()) all.became.push_back(each);
  return all;
}

}  // namespace sogoc
