#include "projections/knowledge/restatement.h"

#include <algorithm>

#include "events/text.h"
#include "projections/knowledge/structure.h"

namespace sogoc {
namespace {

using Which = schema::Body::Which;

template <typename Parts>
std::vector<std::string> units_of(Parts parts) {
  std::vector<std::string> units;
  for (auto part : parts) units.push_back(copy(part.getUnit()));
  return units;
}

}  // namespace

Restatement::Restatement(View& view, Date structure_as_of)
    : view_(view), tree_(view), end_(end_of(structure_as_of)) {
  // Once for all items: a question over a province follows thousands of them.
  for (const auto at : live_structure(view)) add_step(at);
}

void Restatement::forget_places() { known_.clear(); }

void Restatement::involve(const std::string& unit, std::size_t step) {
  involved_[unit].insert(step);
}

void Restatement::add_step(Moment at) {
  const auto event = view_.event(at.rank);
  const auto body = event.body();
  // Forward is towards later days: where a closing unit leads. Backward where a new one comes from.
  // A unit that lives on needs neither, for it is its own place.
  Step step{at, !body.isUnitEstablished(), {}, {}};
  // Parts begin with the act and come from the source; it leads to them only when it closes, for
  // one that lives on keeps whoever is on no list.
  const auto split = [&](const std::string& source, const std::vector<std::string>& parts) {
    for (const auto& part : parts) step.backward[part] = {source};
    if (!view_.unit_at(source, at).active()) step.forward[source] = parts;
    involve(source, steps_.size());
    for (const auto& part : parts) involve(part, steps_.size());
  };
  if (body.isUnitEstablished()) {
    const auto unit = copy(body.getUnitEstablished().getUnit());
    // Before it was established its people can only have been under its parent.
    step.backward[unit] = {copy(body.getUnitEstablished().getParent())};
    involve(unit, steps_.size());
  } else if (body.isCellSplit()) {
    split(copy(body.getCellSplit().getSource()), units_of(body.getCellSplit().getParts()));
  } else if (body.isUnitKindChanged()) {
    const auto changed = body.getUnitKindChanged();
    split(copy(changed.getUnit()), units_of(changed.getParts()));
    for (auto child : changed.getAbsorbs()) {
      step.forward[copy(child)] = {copy(changed.getUnit())};
      involve(copy(child), steps_.size());
    }
  } else if (body.isUnitsMerged()) {
    const auto merged = body.getUnitsMerged();
    const auto into = copy(merged.getInto());
    std::vector<std::string> sources;
    for (auto source : merged.getSources()) sources.push_back(copy(source));
    for (const auto& source : sources) {
      if (source != into) step.forward[source] = {into};
      involve(source, steps_.size());
    }
    // A new target comes from all sources alike; an older one has a place of its own before.
    if (view_.unit_at(into, just_before(at)).phase == UnitState::Phase::none)
      step.backward[into] = sources;
    involve(into, steps_.size());
  } else if (body.isUnitDissolved()) {
    const auto unit = copy(body.getUnitDissolved().getUnit());
    auto receivers = units_of(body.getUnitDissolved().getReceivers());
    for (const auto& receiver : receivers) involve(receiver, steps_.size());
    step.carries = !receivers.empty();
    // Dissolved with nothing left: whatever once was in it is looked for one level higher.
    if (receivers.empty()) receivers = {view_.unit_at(unit, just_before(at)).parent};
    step.forward[unit] = receivers;
    involve(unit, steps_.size());
  }
  steps_.push_back(std::move(step));
}

// From which cell to which the act took the member, when it did.
std::optional<std::pair<std::string, std::string>> Restatement::carried(const Step& step,
                                                                        const std::string& member) {
  if (member.empty()) return std::nullopt;
  const Subject subject{SubjectClass::member, member};
  const auto was = state_as<MemberState>(view_.state_at(subject, just_before(step.at)));
  const auto is = state_as<MemberState>(view_.state_at(subject, step.at));
  if (was.phase != MemberState::Phase::in_cell || was.cell == is.cell) return std::nullopt;
  return std::pair{was.cell, is.cell};
}

std::vector<std::string> Restatement::follow(const Step& step, const std::string& place,
                                             const std::string& member, bool forward) {
  const auto moved = carried(step, member);
  // A member on the act's list goes where the list says, whatever is possible for others.
  if (moved && (forward ? moved->first : moved->second) == place)
    return {forward ? moved->second : moved->first};
  const auto& way = forward ? step.forward : step.backward;
  const auto at = way.find(place);
  return at == way.end() ? std::vector{place} : at->second;
}

std::set<std::string> Restatement::walk(std::set<std::string> places, const std::string& member,
                                        Moment from) {
  // Items of later days are followed back to S, those of earlier days on to it.
  const bool forward = from <= end_;
  // Steps between the item's moment and S, and no others, can move it.
  const auto index = [&](Moment moment) {  // of the first step behind the moment
    return static_cast<std::size_t>(
        std::upper_bound(steps_.begin(), steps_.end(), moment,
                         [](Moment m, const Step& step) { return m < step.at; }) -
        steps_.begin());
  };
  const auto low = index(std::min(from, end_)), high = index(std::max(from, end_));
  // The next step that names one of the places: others change nothing.
  const auto next = [&](std::size_t done) -> std::optional<std::size_t> {
    std::optional<std::size_t> found;
    for (const auto& place : places) {
      const auto steps = involved_.find(place);
      if (steps == involved_.end()) continue;
      if (forward) {
        const auto at = steps->second.lower_bound(done);
        if (at != steps->second.end() && *at < high) found = std::min(found.value_or(*at), *at);
      } else {
        const auto at = steps->second.lower_bound(done);
        if (at == steps->second.begin()) continue;
        if (*std::prev(at) >= low) found = std::max(found.value_or(0), *std::prev(at));
      }
    }
    return found;
  };
  auto done = forward ? low : high;
  while (const auto at = next(done)) {
    std::set<std::string> reached;
    for (const auto& place : places)
      // Nowhere stays nowhere: a root that closed leads to no unit.
      if (place.empty())
        reached.insert(place);
      else
        for (auto& target : follow(steps_[*at], place, member, forward))
          reached.insert(std::move(target));
    places = std::move(reached);
    done = forward ? *at + 1 : *at;
  }
  return places;
}

const std::set<std::string>& Restatement::places(const std::string& unit, const std::string& member,
                                                 Moment moment) {
  const auto [at, added] = known_.try_emplace({unit, member, moment});
  if (added) at->second = walk({unit}, member, moment);
  return at->second;
}

void Restatement::add_related(std::set<std::string>& units) const {
  const auto in_set = [&](const auto& unit) { return units.contains(unit); };
  // Until nothing is added: a unit may be reached over several acts.
  for (std::size_t before = 0; before != units.size();) {
    before = units.size();
    for (const auto& step : steps_)
      for (const auto* way : {&step.forward, &step.backward})
        for (const auto& [from, to] : *way) {
          if (std::any_of(to.begin(), to.end(), in_set)) units.insert(from);
          if (step.carries && in_set(from)) units.insert(to.begin(), to.end());
        }
  }
}

bool Restatement::counts(const Item& item, const std::map<std::string, std::string>& now,
                         const Scope& scope) {
  const auto inside = [&](const Ends& ends) {
    // An end that no unit is at counts nowhere; of several each must be inside.
    return !ends.empty() && std::all_of(ends.begin(), ends.end(), [&](const auto& end) {
      const auto at = now.find(end);
      return at != now.end() && tree_.inside(at->second, scope, end_);
    });
  };
  const bool was = inside(item.before), is = inside(item.after);
  return item.counts(was, is);
}

std::optional<bool> Restatement::judge(const Item& item, const Scope& scope) {
  std::map<std::string, std::string> now;
  std::vector<std::string> involved;
  for (const auto* ends : {&item.before, &item.after})
    for (const auto& end : *ends)
      if (!end.empty() && now.try_emplace(end).second) involved.push_back(end);
  std::set<std::optional<bool>> verdicts;
  // All combinations of the ends' possible places: an end is at one of its own, whatever the others
  // are.
  const std::function<void(std::size_t)> choose = [&](std::size_t i) {
    if (i == involved.size()) {
      // What was counted in its own tree and has no place in this one cannot be restated; what was
      // not counted there is simply not here.
      const bool nowhere =
          std::any_of(now.begin(), now.end(), [](const auto& each) { return each.second.empty(); });
      verdicts.insert(!nowhere   ? std::optional(counts(item, now, scope))
                      : item.own ? std::nullopt
                                 : std::optional(false));
      return;
    }
    for (const auto& place : places(involved[i], item.member, item.moment)) {
      now[involved[i]] = place;
      choose(i + 1);
    }
  };
  choose(0);
  // One verdict for all combinations is certain, whichever of the places is true.
  return verdicts.size() == 1 ? *verdicts.begin() : std::nullopt;
}

}  // namespace sogoc
