#include "projections/papers/value_segments.h"

#include <algorithm>
#include <set>

#include "projections/bridges/candidates.h"
#include "projections/bridges/recorded_axis.h"
#include "projections/figures/amounts/measures.h"
#include "projections/figures/amounts/people_living_there.h"
#include "projections/rows/stored_rows.h"

namespace sogoc {
namespace {

// The effects of one act, an event each, in the order of recording. Effects of one event that
// cancel out leave it out.
std::vector<BreakingEvent> events_of(const std::vector<Effect>& effects, bool rate) {
  std::map<std::uint64_t, Contribution> by_event;
  for (const auto& each : effects) {
    auto& sum = by_event[each.position];
    sum.value += each.change.value;
    sum.base += each.change.base;
  }
  std::vector<BreakingEvent> events;
  for (const auto& [position, sum] : by_event) {
    if (sum == Contribution()) continue;
    const bool of_value = sum.value != 0;
    const char* part = !rate ? "" : of_value ? "numerator" : "denominator";
    events.push_back({position, of_value ? sum.value : sum.base, part, {}});
  }
  return events;
}

}  // namespace

// By acts, since K is always the end of one; the events are kept to be named.
void ValueSegments::cut(std::uint64_t position, Cuts& out) const {
  auto& positions = out[reg_.act_begin(position)];
  if (std::find(positions.begin(), positions.end(), position) == positions.end())
    positions.push_back(position);
}

void ValueSegments::cut_at_rows(const Subject& subject, std::uint64_t from, std::uint64_t to,
                                Cuts& out) const {
  read_rows_from(reg_.streams(), subject, from, [&](SubjectRow& row) {
    const auto known = row.known;
    if (known < to) cut(known, out);
    return known < to;
  });
}

// Where the unit becomes known, or is no longer: only there its rows say something of the value.
void ValueSegments::cut_at_knowing(const std::string& unit, std::uint64_t from, std::uint64_t to,
                                   Cuts& out) const {
  const Subject subject{SubjectClass::unit, unit};
  // A unit is known while any version of it is: rows are counted with their signs.
  std::map<std::uint64_t, int> versions;  // how many more each recording leaves
  read_rows(reg_.streams(), subject, [&](const SubjectRow& row) {
    if (row.known < to) versions[row.known] += row.added ? 1 : -1;
    return row.known < to;
  });
  int sum = 0;
  for (const auto& [known, more] : versions) {
    const bool before = sum > 0;
    sum += more;
    if (known >= from && before != (sum > 0)) cut(known, out);
  }
}

// Every change of a figure whose value is not followed by its effects.
void ValueSegments::cut_at_changes(const char* figure, const Query& query, std::uint64_t from,
                                   std::uint64_t to, Cuts& out) {
  Query asked = query;
  asked.figure = figure;
  // Those of which a bridge would ask: what it overlooked, the bridge would as well.
  BridgeCandidates candidates(reg_, *find_figure(figure), asked);
  for (const auto& [act, step] : candidates.recorded(from, to))
    for (const auto* touched : {&step.subjects, &step.units})
      for (const auto& [id, touch] : *touched) cut(touch.position, out);
}

// Only where the amount changes: each unit that is established may change it, and few do.
void ValueSegments::cut_at_population(const Query& query, std::uint64_t from, std::uint64_t to,
                                      Cuts& out) {
  const auto* population = find_figure("population");
  BridgeCandidates candidates(reg_, *population, query);
  // One view that goes on: each unit is read once, however many steps there are.
  View view(reg_.streams(), reg_.plain_source(), from, to);
  auto now = population_of(view, query).amount;
  const auto steps = candidates.recorded(from, to);
  for (auto step = steps.begin(); step != steps.end(); ++step) {
    const auto next = std::next(step);  // nothing changes before it
    view.go_on_to(next == steps.end() ? to : next->first);
    const auto then = population_of(view, query).amount;
    // Most acts that might change it do not, and a cut costs an answer.
    if (then != now)
      for (const auto* touched : {&step->second.subjects, &step->second.units})
        for (const auto& [id, touch] : *touched) cut(touch.position, out);
    now = then;
  }
}

void ValueSegments::cut_at_targets(std::uint64_t from, std::uint64_t to, Cuts& out) {
  // Every target that the register ever knew: which of them is of the unit may have changed as
  // well.
  std::set<std::string> targets;
  read_rows(reg_.streams(), Place{Role::targets, ""}, [&](PlaceRow& row) {
    targets.insert(row.item);
    return true;
  });
  for (const auto& target : targets) {
    const Subject subject{SubjectClass::target, target};
    cut_at_rows(subject, from, to, out);
    std::vector<TargetState> states;
    read_rows(reg_.streams(), subject, [&](const SubjectRow& row) {
      if (row.added) states.push_back(state_as<TargetState>(row.after));
      return true;
    });
    for (const auto& state : states) {
      cut_at_knowing(state.unit, from, to, out);
      const auto query = query_of_target(state, query_);
      const auto* figure = query ? find_figure(query->figure) : nullptr;
      if (!figure || !figure->population->measured()) continue;
      if (figure->population->value == Value::percentage)
        cut_at_changes("members", *query, from, to, out);
      if (figure->population->value == Value::share)
        cut_at_changes(figure->name, *query, from, to, out);
      else
        cut_at_population(*query, from, to, out);
    }
  }
}

ValueSegments::Cuts ValueSegments::cuts(std::uint64_t from, std::uint64_t to) {
  Cuts out;
  if (query_.unit) cut_at_knowing(*query_.unit, from, to, out);
  const bool people = population_.value == Value::amount || population_.value == Value::percentage;
  if (people) cut_at_population(query_, from, to, out);
  if (population_.value == Value::targets) cut_at_targets(from, to, out);
  for (auto& [act, positions] : out) std::sort(positions.begin(), positions.end());
  return out;
}

// Only one target for the unit has an achievement to follow.
void ValueSegments::read_target(const Answer& answer, Terms& terms) const {
  if (answer.cells.size() != 1) return;
  const auto query = query_of_target(answer.cells.front().target->target, query_);
  if (!query || !is_exact(answer.measured->numerator)) return;
  const auto* figure = find_figure(query->figure);
  if (figure->population->measured()) return;
  terms.counted = figure;
  terms.query = *query;
  terms.count = static_cast<std::int64_t>(*answer.measured->numerator->at_least / 1000);
}

ValueSegments::Terms ValueSegments::terms_at(std::uint64_t size) const {
  View view(reg_.streams(), reg_.plain_source(), size);
  const auto outcome = evaluate(view, query_);
  const auto* answer = std::get_if<Answer>(&outcome);
  Terms terms;
  terms.query = query_;
  if (!answer) return terms;
  terms.known = true;
  terms.given = given_by(*answer);
  switch (population_.value) {
    case Value::amount:
      return terms;
    case Value::targets:
      read_target(*answer, terms);
      return terms;
    case Value::percentage:
      terms.counted = find_figure("members");
      terms.query.figure = "members";
      terms.count = static_cast<std::int64_t>(*terms.given.numerator->at_least / 1000);
      return terms;
    case Value::count:
    case Value::share:
      terms.counted = &figure_;
      terms.count = answer->value;
  }
  if (population_.value != Value::share) return terms;
  terms.count = 0;
  for (const auto& item : answer->counted) {
    terms.count += item.share && item.share->excellent;
    terms.base += item.share && item.share->base;
  }
  return terms;
}

Given ValueSegments::given(const Terms& terms) const {
  const auto number = [](std::int64_t count) {
    return exactly(static_cast<std::uint64_t>(std::max<std::int64_t>(count, 0)));
  };
  const auto part = number(terms.count);
  if (!population_.measured()) return {part, {}, {}};
  const auto whole = population_.value == Value::share ? std::optional(number(terms.base))
                                                       : terms.given.denominator;
  return {whole ? percent_of(part, *whole) : std::nullopt, part, whole};
}

// Back through acts of which none is a cut; `terms` are those at `to`. What an act added is taken
// off again, the latest first.
std::vector<ValueStep> ValueSegments::through(Terms terms, std::uint64_t from,
                                              std::uint64_t to) const {
  if (!terms.known || !terms.counted) return {};
  // Effects come by event, steps are acts.
  std::map<std::uint64_t, std::vector<Effect>> acts;
  for (auto& effect : effects_of_recording(reg_, *terms.counted, terms.query, from, to))
    acts[reg_.act_begin(effect.position)].push_back(effect);
  std::vector<ValueStep> steps;
  for (auto act = acts.rbegin(); act != acts.rend(); ++act) {
    for (const auto& effect : act->second) {
      terms.count -= effect.change.value;
      terms.base -= effect.change.base;
    }
    auto events = events_of(act->second, population_.measured());
    if (!events.empty()) steps.push_back({act->first, given(terms), true, true, std::move(events)});
  }
  return steps;
}

std::vector<ValueStep> ValueSegments::back_from(std::uint64_t upper, std::uint64_t lower) {
  std::vector<ValueStep> steps;
  const auto cuts = this->cuts(lower, upper);
  // Asked at the later end, and then only subtracted from.
  auto terms = terms_at(upper);
  const auto go_to = [&](std::uint64_t from, std::uint64_t to) {
    auto more = through(terms, from, to);
    std::move(more.begin(), more.end(), std::back_inserter(steps));
  };
  // From the latest cut back: behind it the count is followed by effects, at it the figure is asked
  // anew, and from that answer the following goes on.
  for (auto cut = cuts.rbegin(); cut != cuts.rend(); ++cut) {
    const auto [begin, positions] = *cut;
    const auto end = reg_.act_end(begin);
    go_to(end, upper);
    // What the act does besides cutting.
    const auto inside = through(terms, begin, end);  // what the act does besides
    terms = terms_at(begin);
    ValueStep step{begin, terms.given, terms.known, !inside.empty(), {}};
    if (step.counts)
      step.events = inside.front().events;
    else
      for (const auto position : positions) step.events.push_back({position, {}, {}, {}});
    steps.push_back(std::move(step));
    upper = begin;
  }
  go_to(lower, upper);
  return steps;
}

}  // namespace sogoc
