#include "projections/figures/amounts/people_living_there.h"

#include "projections/knowledge/restatement.h"

namespace sogoc {
namespace {

class Populations {
 public:
  Populations(View& view, const Query& query, std::optional<Moment> at)
      : view_(view),
        tree_(view),
        query_(query),
        day_(at.value_or(end_of(query.as_of))),
        tree_day_(query.structure ? end_of(*query.structure) : day_) {
    if (query.structure && query.unit) restatement_.emplace(view, *query.structure);
  }

  PeopleLivingThere run() {
    // From the roots down, since with a S the units that became the one asked for may stand
    // anywhere.
    for (const auto& [root, row] : view_.occupants_at({Role::children, ""}, day_)) look_at(root);
    // A unit that is not there has nobody, which is known exactly.
    if (query_.unit && !view_.unit_at(*query_.unit, tree_day_).active()) sum_ = Bounds{0, 0};
    // A unit inside has no record of its own: more may live there than was summed.
    if (!complete_ && sum_) sum_->at_most.reset();
    // "At least 0" says nothing beside an upper bound.
    if (sum_ && sum_->at_least == 0u && sum_->at_most && sum_->at_most != 0u)
      sum_->at_least.reset();
    people_.amount = sum_;
    return std::move(people_);
  }

 private:
  enum class Lies { outside, inside, apart };  // apart: it may be either

  // Where the unit stands in the tree asked for.
  Lies lies(const std::string& unit) {
    if (!query_.unit) return Lies::inside;
    if (!restatement_) return tree_.inside(unit, query_.unit, day_) ? Lies::inside : Lies::outside;
    std::size_t inside = 0;
    const auto& places = restatement_->places(unit, "", day_);
    for (const auto& place : places) inside += tree_.inside(place, query_.unit, tree_day_);
    return inside == 0 ? Lies::outside : inside == places.size() ? Lies::inside : Lies::apart;
  }

  // What is recorded of a unit is of all below it, so all of these have to be inside.
  bool whole(const std::string& unit) {
    for (const auto& each : tree_.units_in(unit, day_))
      if (lies(each) != Lies::inside) return false;
    return true;
  }

  // What is recorded of a unit that lies inside with all that is under it; of others what is
  // recorded of those under them.
  void look_at(const std::string& unit) {
    const auto here = lies(unit);
    if (here != Lies::outside) {
      const auto state = view_.state_at({SubjectClass::population, unit}, day_);
      if (state && whole(unit)) return add(unit, state_as<PopulationState>(state).people);
      // Recorded and only in part inside. Nothing is shared out; those below may have records of
      // their own.
      if (state) ++people_.not_restatable;
      complete_ = false;
    }
    for (const auto& [child, row] : view_.occupants_at({Role::children, unit}, day_))
      look_at(child);
  }

  void add(const std::string& unit, const Bounds& people) {
    if (!sum_) sum_ = Bounds{0, 0};
    // What is too large to be summed leaves the bound below.
    const auto least = *sum_->at_least + people.at_least.value_or(0);
    sum_->at_least = std::max(*sum_->at_least, least);
    if (sum_->at_most && people.at_most && *sum_->at_most + *people.at_most >= *people.at_most)
      *sum_->at_most += *people.at_most;
    else
      sum_->at_most.reset();
    people_.amounts[unit] = people;
    for (const auto& version : view_.timeline({SubjectClass::population, unit}))
      if (version.at <= day_) people_.counted[unit] = version.at.rank;
  }

  View& view_;
  Tree tree_;
  const Query& query_;
  const Moment day_, tree_day_;
  std::optional<Restatement> restatement_;
  bool complete_ = true;
  std::optional<Bounds> sum_;
  PeopleLivingThere people_;
};

}  // namespace

PeopleLivingThere population_of(View& view, const Query& query, std::optional<Moment> at) {
  return Populations(view, query, at).run();
}

}  // namespace sogoc
