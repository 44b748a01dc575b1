#include <algorithm>

#include "events/kinds/evaluation/common.h"
#include "events/kinds/kind.h"

namespace sogoc {
namespace {

// Closed units stand where they last did; who is in no cell and not in transit is not checked, for
// a rating may be decided after he left.
bool in_scope(World& world, const std::string& scope, const EvaluationState& rating) {
  if (scope.empty()) return true;
  if (!rating.of_member) return at_or_above(world, scope, rating.owner);
  const std::string cell = world.member(rating.owner).cell;
  return cell.empty() || at_or_above(world, scope, cell);
}

// The scheme that the event names must be one for this class, year and place. Whether another one
// would suit better is no question: schemes of one class do not overlap.
bool suits(World& world, const SchemeState& scheme, const EvaluationState& rating) {
  const auto rated = rating.of_member ? schema::Rated::MEMBER : schema::Rated::UNIT;
  return scheme.adopted && scheme.rated == rated && rating.year >= scheme.from_year &&
         (scheme.to_year == 0 || rating.year <= scheme.to_year) &&
         in_scope(world, scheme.scope, rating);
}

}  // namespace

// quyết định xếp loại; that its subject was active in the year is judged after the fold
MaybeViolation apply_evaluation_decided(const FoldedEvent& event, World& world) {
  const auto body = event.body.getEvaluationDecided();
  auto rating = rating_of(body);
  rating.phase = EvaluationState::Phase::decided;
  rating.scheme = view(body.getScheme());
  rating.category = view(body.getCategory());
  // An unknown scheme is a default one, which suits nobody.
  const auto scheme = world.get<SchemeState>(rating.scheme);
  if (!suits(world, scheme, rating))
    return violation("evaluation.scheme", "evaluationDecided.scheme", rating.scheme);
  if (std::none_of(scheme.categories.begin(), scheme.categories.end(),
                   [&](const auto& each) { return each.code == rating.category; }))
    return violation("evaluation.category", "evaluationDecided.category", rating.category);
  return set_rating(world, std::move(rating), "evaluationDecided.year");
}

}  // namespace sogoc
