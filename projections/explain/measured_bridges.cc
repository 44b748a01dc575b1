#include "projections/explain/measured_bridges.h"

#include "projections/explain/amounts.h"
#include "projections/explain/bridge_ends.h"
#include "projections/explain/target_bridges.h"
#include "projections/figures/populations.h"

namespace sogoc {
namespace {

std::vector<Bridge> population_bridges(Asker& asker, const Explanation& about) {
  const auto& query = about.from.answered.query;
  const auto* population = find_figure("population");
  Influences influences(asker.asked(), *population, query);
  return amount_bridges(asker, about, influences, [&](Knowledge& knowledge, Moment at) {
    return in_numbers(population_of(knowledge, query, at).amount);
  });
}

std::vector<Bridge> per_population(Asker& asker, const Explanation& about) {
  auto from = about.from.answered, to = about.closing.answered;
  for (auto* end : {&from, &to}) {
    end->query.figure = "members";
    end->figure = find_figure("members");
  }
  auto bridges = count_bridges(asker, ends_between(from, to));
  for (auto& bridge : bridges) bridge.part = "numerator";
  for (auto& bridge : population_bridges(asker, about)) {
    bridge.part = "denominator";
    bridges.push_back(std::move(bridge));
  }
  return bridges;
}

}  // namespace

std::vector<Bridge> measured_bridges(Asker& asker, const Explanation& about) {
  auto bridges = about.figure->population == Population::targets ? target_bridges(asker, about)
                 : about.figure->population == Population::per_population
                     ? per_population(asker, about)
                     : population_bridges(asker, about);
  for (const auto& bridge : bridges) check_closed(bridge);
  return bridges;
}

}  // namespace sogoc
