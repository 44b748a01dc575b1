// What the rules on ratings share: a rating is decided or counted as not rated, once a subject and
// year, and is a subject of its own (evaluation_id). Pure but for World.
#pragma once
#include "events/kinds/checks.h"

namespace sogoc {

// Whom a rating is of, and of which year: an EvaluationDecided or a NotRated. Its phase is not set.
//
// REQUIRES: a unit or a member is named, not both (static_rules.h).
template <typename Body>
EvaluationState rating_of(Body body) {
  EvaluationState rating;
  rating.of_member = body.hasMember();
  rating.owner = view(rating.of_member ? body.getMember() : body.getUnit());
  rating.year = body.getYear();
  return rating;
}

// Writes the rating as its own subject, unless there is one of the subject and year already:
// evaluation.twice, at `year_field`. Whether the subject was active in the year can be judged only
// on its whole timeline, after the fold.
inline MaybeViolation set_rating(World& world, EvaluationState rating, const char* year_field) {
  const auto id = evaluation_id(rating.of_member, rating.owner, rating.year);
  if (world.get<EvaluationState>(id).phase != EvaluationState::Phase::none)
    return violation("evaluation.twice", year_field, std::to_string(rating.year));
  world.set(id, std::move(rating));
  return {};
}

}  // namespace sogoc
