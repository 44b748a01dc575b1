#include "projections/figures/amounts/measures.h"

#include <limits>

#include "projections/figures/amounts/people_living_there.h"

namespace sogoc {
namespace {

// Thousandths of a percent, in steps of `step`; `part` and `whole` in thousandths. Nothing when it
// is no number of 64 bits.
std::optional<std::uint64_t> percent(std::uint64_t part, std::uint64_t whole, std::uint64_t step,
                                     unsigned round) {
  // An amount in thousandths, times 100,000, may not fit 64 bits.
  __extension__ using Wide = unsigned __int128;
  const Wide scaled = static_cast<Wide>(part) * 100'000 / step;
  const Wide quotient = (scaled + (round == 1 ? whole / 2 : round == 2 ? whole - 1 : 0)) / whole;
  if (quotient > std::numeric_limits<std::uint64_t>::max() / step) return std::nullopt;
  return static_cast<std::uint64_t>(quotient) * step;
}

// What another figure has to say: nothing, when it cannot be answered.
Answer reached(View& view, Query query) {
  auto outcome = evaluate(view, query);
  if (auto* answer = std::get_if<Answer>(&outcome)) return std::move(*answer);
  Answer nothing;
  nothing.measured.emplace();
  return nothing;
}

// A period that is not stated is never assumed: of a flow it must have a beginning, of a stock a
// day is enough, and a year is a period by itself.
bool period_stated(const TargetState& target, FigureKind kind) {
  if (target.per == schema::Per::YEAR) return true;
  if (kind != FigureKind::stock) return target.from.value != 0;
  return target.from.value != 0 || target.to.value != 0;
}

// What the target counts, up to the day asked for.
Query query_of(const TargetState& target, const Query& asked) {
  Query query;
  query.figure = target.figure;
  query.unit = target.unit;
  // For a stock, which this figure is, S = D is the same as no S; for the flow behind it, it is
  // not.
  if (asked.structure != asked.as_of) query.structure = asked.structure;
  // After its last day a target stays at what was reached by then; one per year within that year.
  const bool over = target.to.value != 0 && target.to < asked.as_of;
  query.as_of = query.to = over ? target.to : asked.as_of;
  query.from = target.from;
  if (target.per == schema::Per::YEAR)
    query.from = std::max(target.from, Date{asked.as_of.value / 10000 * 10000 + 101});
  return query;
}

Cell cell_of(View& view, const std::string& id, const TargetState& target, const Query& asked) {
  Cell cell;
  cell.key = {id};
  const auto* figure = find_figure(target.figure);
  // Of a figure that is none the stricter rule.
  const bool stated = period_stated(target, figure ? figure->kind : FigureKind::flow);
  cell.target = TargetCell{id, target, stated};
  const Bounds goal{target.value, target.value};
  cell.measured.denominator = goal;
  const auto query = query_of_target(target, asked);
  if (!query) return cell;
  const auto answer = reached(view, *query);
  cell.measured.numerator =
      answer.measured ? answer.measured->value : exactly(static_cast<std::uint64_t>(answer.value));
  if (cell.measured.numerator) cell.measured.value = percent_of(*cell.measured.numerator, goal);
  return cell;
}

Answer targets(View& view, const Query& query) {
  Answer answer;
  answer.measured.emplace();
  answer.by = {"target"};
  const auto moment = end_of(query.as_of);
  for (const auto& [id, row] : view.occupants_at({Role::targets, ""}, moment)) {
    const auto state = view.state_at({SubjectClass::target, id}, moment);
    const auto& target = state_as<TargetState>(state);
    // Set for the unit itself: targets of units below are theirs, and are never summed.
    if (query.unit && target.unit != *query.unit) continue;
    answer.cells.push_back(cell_of(view, id, target, query));
    answer.counted.push_back({SubjectClass::target, id, row->at.rank, {}, {}});
  }
  // Of several there is no one percentage.
  if (answer.cells.size() == 1) answer.measured = answer.cells.front().measured;
  return answer;
}

Answer per_population(View& view, const Query& query) {
  Query of_members = query;
  of_members.figure = "members";
  auto answer = reached(view, of_members);
  const auto people = population_of(view, query);
  Measured rate{{}, exactly(static_cast<std::uint64_t>(answer.value)), people.amount};
  if (people.amount) rate.value = percent_of(*rate.numerator, *people.amount);
  answer.not_restatable += people.not_restatable;
  // It belongs to the members, and is part of no percentage.
  answer.in_transit.reset();
  answer.measured = rate;
  return answer;
}

Answer population(View& view, const Query& query) {
  const auto people = population_of(view, query);
  Answer answer;
  answer.measured = Measured{people.amount, {}, {}, false};
  answer.not_restatable = people.not_restatable;
  for (const auto& [unit, event] : people.counted)
    answer.counted.push_back({SubjectClass::unit, unit, event, {}, {}});
  return answer;
}

}  // namespace

Bounds exactly(std::uint64_t count) { return {count * 1000, count * 1000}; }

std::optional<Bounds> percent_of(const Bounds& part, const Bounds& whole) {
  // Smallest part by largest whole is the lower bound, and the reverse the upper one.
  const bool exact = part.exact() && whole.exact();
  Bounds rate;
  if (exact && *whole.at_least != 0)
    rate.at_least = rate.at_most = percent(*part.at_least, *whole.at_least, 100, 1);
  if (!exact && part.at_least && whole.at_most.value_or(0) != 0)
    rate.at_least = percent(*part.at_least, *whole.at_most, 10, 0);
  if (!exact && part.at_most && whole.at_least.value_or(0) != 0)
    rate.at_most = percent(*part.at_most, *whole.at_least, 10, 2);
  return rate.at_least || rate.at_most ? std::optional(rate) : std::nullopt;
}

std::optional<Query> query_of_target(const TargetState& target, const Query& asked) {
  const auto* figure = find_figure(target.figure);
  if (!figure || figure->population->value == Value::targets ||
      !period_stated(target, figure->kind))
    return std::nullopt;
  const auto query = query_of(target, asked);
  if (query.from.value != 0 && query.to < query.from) return std::nullopt;
  return query;
}

namespace populations {
extern const Population population = {.name = "population",
                                      .value = Value::amount,
                                      .measure = sogoc::population,
                                      .recorded = SubjectClass::population};
extern const Population per_population = {
    .name = "perPopulation", .value = Value::percentage, .measure = sogoc::per_population};
extern const Population targets = {
    .name = "targets", .value = Value::targets, .measure = sogoc::targets};
}  // namespace populations

}  // namespace sogoc
