#include "projections/bridges/measured_bridges.h"

#include <stdexcept>

#include "projections/bridges/amounts.h"
#include "projections/bridges/bridge_ends.h"
#include "projections/bridges/count_bridges.h"
#include "projections/bridges/target_bridges.h"
#include "projections/figures/amounts/people_living_there.h"

namespace sogoc {
namespace {

// A sum that has no upper bound says nothing of one, whatever is recorded of some units.
Amounts in_numbers(const PeopleLivingThere& people) {
  Amounts amounts;
  // Nothing is recorded: no unit contributes.
  if (!people.amount) return amounts;
  // An amount that is not stated is bridged as 0.
  const auto number = [](const std::optional<std::uint64_t>& bound) {
    return static_cast<std::int64_t>(bound.value_or(0));
  };
  for (const auto& [unit, of] : people.amounts)
    amounts[unit] = {number(of.at_least), people.amount->at_most ? number(of.at_most) : 0};
  return amounts;
}

bool exact_or_unknown(const BridgeEnd& end) {
  const auto& query = end.answered.query;
  const auto amount = population_of(*end.answered.view, query).amount;
  return !amount || amount->exact();
}

std::vector<Bridge> population_bridges(Asker& asker, const Explanation& about) {
  const auto& query = about.from.answered.query;
  // By its name, since members among the population are bridged here too.
  BridgeCandidates candidates(asker.asked(), *find_figure("population"), query);
  auto bridges = amount_bridges(asker, about, candidates, [&](View& view, Moment at) {
    return in_numbers(population_of(view, query, at));
  });
  const auto &least = bridges.front(), &most = bridges.back();
  if (exact_or_unknown(about.from) && exact_or_unknown(about.opening) &&
      exact_or_unknown(about.closing) && least.corrections == most.corrections &&
      least.movements == most.movements) {
    // Both bounds tell the same: one bridge, of the amount itself.
    bridges.pop_back();
    bridges.front().bound.clear();
  }
  return bridges;
}

std::vector<Bridge> per_population(Asker& asker, const Explanation& about) {
  auto from = about.from.answered, to = about.closing.answered;
  for (auto* end : {&from, &to}) {
    end->query.figure = "members";
    end->figure = find_figure("members");
  }
  // The members of the rate are the figure `members`, with its own items and causes.
  auto bridges = count_bridges(asker, ends_between(from, to));
  for (auto& bridge : bridges) bridge.part = "numerator";
  for (auto& bridge : population_bridges(asker, about)) {
    bridge.part = "denominator";
    bridges.push_back(std::move(bridge));
  }
  return bridges;
}

std::vector<Bridge> bridges_of(Asker& asker, const Explanation& about) {
  switch (about.figure->population->value) {
    case Value::amount:
      return population_bridges(asker, about);
    case Value::percentage:
      return per_population(asker, about);
    case Value::targets:
      return target_bridges(asker, about);
    case Value::count:
    case Value::share:
      break;  // counted item by item, see bridge.cc
  }
  throw std::logic_error("a figure that is counted is bridged by its items");
}

}  // namespace

std::vector<Bridge> measured_bridges(Asker& asker, const Explanation& about) {
  auto bridges = bridges_of(asker, about);
  // Those that were counted were checked before; those of amounts are checked here.
  for (const auto& bridge : bridges) check_closed(bridge);
  return bridges;
}

}  // namespace sogoc
