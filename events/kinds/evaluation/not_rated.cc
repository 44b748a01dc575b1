#include "events/kinds/evaluation/common.h"
#include "events/kinds/kind.h"

namespace sogoc {

// không xếp loại: counted with its reason, so that a denominator leaves nobody out silently.
MaybeViolation apply_not_rated(const FoldedEvent& event, World& world) {
  const auto body = event.body.getNotRated();
  auto rating = rating_of(body);
  rating.phase = EvaluationState::Phase::not_rated;
  rating.reason = view(body.getReason());
  return set_rating(world, std::move(rating), "notRated.year");
}

}  // namespace sogoc
