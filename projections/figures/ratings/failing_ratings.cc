// Why the rating of a year is not counted.
#include <algorithm>
#include <stdexcept>

#include "projections/figures/failing_place.h"
#include "projections/figures/ratings/excellent_rates.h"
#include "projections/knowledge/activity.h"

namespace sogoc {
namespace {

class RatingFailing {
 public:
  explicit RatingFailing(const CountOfOne& about) : about_(about), view_(about.view) {}

  Failing run() {
    const auto items =
        items_of(view_, about_.figure, about_.query, about_.subject, about_.dependencies);
    // Of the ratings of several years the one recorded last is told of.
    if (items.empty()) return not_decided();
    return failing_of(items.back());
  }

 private:
  std::string rating_of(unsigned year) const {
    return evaluation_id(about_.subject.of == SubjectClass::member, about_.subject.id, year);
  }

  Failing not_decided() {
    for (const auto year : years_of(about_.query)) {
      const Subject rating{SubjectClass::evaluation, rating_of(year)};
      if (!about_.dependencies.subjects.contains(rating)) continue;
      const auto events = void_events(about_, rating);
      // Nothing is void in this year: the next one is tried.
      if (events.empty()) continue;
      Failing failing{"eventVoid", events.back().voided_by, events.back().event.position};
      failing.day = events.back().event.effective;
      return failing;
    }
    return {"notDecided"};
  }

  Failing failing_of(const ItemKey& item) {
    const auto event = item.event;
    const auto& rating = rating_by(event);
    if (rating.phase == EvaluationState::Phase::not_rated) {
      Failing failing{"notRated", event};
      failing.stated = rating.reason;
      return failing;
    }
    // In the order of Evaluation::judge, but for the place: a rating that is none is told of
    // wherever it stands.
    if (about_.figure.population->by_scheme && !has_cap(view_, rating)) {
      Failing failing{"noCap", event};
      failing.stated = rating.scheme;
      return failing;
    }
    const auto standing = standing_of(item, rating);
    if (auto failing = failing_place(about_, standing)) return *failing;
    if (auto failing = failing_filter(about_, standing)) return *failing;
    throw std::logic_error("no condition fails for the rating of " + about_.subject.id);
  }

  const EvaluationState& rating_by(std::uint64_t event) {
    for (const auto year : years_of(about_.query)) {
      const Subject rating{SubjectClass::evaluation, rating_of(year)};
      if (!about_.dependencies.subjects.contains(rating)) continue;
      const auto& versions = view_.timeline(rating);
      if (!versions.empty() && versions.back().at.rank == event)
        return state_as<EvaluationState>(versions.back().after);
    }
    throw std::logic_error("no rating by event " + std::to_string(event));
  }

  // Where it last stood on or before 31 December.
  Standing standing_of(const ItemKey& item, const EvaluationState& rating) {
    // As Ratings (ratings.cc) finds it.
    const Date end{rating.year * 10000u + 1231};
    Standing standing{item, "", {}, end_of(end), end_of(about_.query.structure.value_or(end)),
                      true};
    if (!rating.of_member) standing.ends = {about_.subject.id};
    if (rating.of_member) standing.member = about_.subject.id;
    for (const auto& version : view_.timeline(about_.subject)) {
      if (version.at > end_of(end)) break;
      const auto& member = state_as<MemberState>(version.after);
      const bool stands =
          rating.of_member ? member.phase == MemberState::Phase::in_cell : active(version.after);
      if (stands && rating.of_member) standing.ends = {member.cell};
      if (stands)
        standing.at = end_of(end);
      else
        standing.at = std::min(standing.at, just_before(version.at));
    }
    return standing;
  }

  const CountOfOne& about_;
  View& view_;
};

}  // namespace

Failing failing_of_ratings(const CountOfOne& about) { return RatingFailing(about).run(); }

}  // namespace sogoc
