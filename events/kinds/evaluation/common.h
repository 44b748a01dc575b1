// What the rules on ratings share.
#pragma once
#include "events/kinds/checks.h"

namespace sogoc {

// Whom a rating is of, and of which year: an EvaluationDecided or a NotRated.
template <typename Body>
EvaluationState rating_of(Body body) {
  EvaluationState rating;
  rating.of_member = body.hasMember();
  rating.owner = view(rating.of_member ? body.getMember() : body.getUnit());
  rating.year = body.getYear();
  return rating;
}

// One rating a subject and year.
inline MaybeRejection set_rating(World& world, EvaluationState rating, const char* year_field) {
  const auto id = evaluation_id(rating.of_member, rating.owner, rating.year);
  if (world.get<EvaluationState>(id).phase != EvaluationState::Phase::none)
    return violation("evaluation.twice", year_field, std::to_string(rating.year));
  world.set(id, std::move(rating));
  return {};
}

}  // namespace sogoc
