#include "projections/knowledge/shown.h"

#include <algorithm>

#include "projections/knowledge/history.h"
#include "projections/knowledge/member_name.h"

namespace sogoc {
namespace {

std::vector<LiveEvent> said_of(View& view, const Subject& subject, Moment moment) {
  const auto& timeline = view.timeline(subject);
  if (subject.of == SubjectClass::scheme || subject.of == SubjectClass::report)
    return {view.event(timeline.back().at.rank)};
  std::vector<LiveEvent> said;
  if (subject.of != SubjectClass::member) return said;
  for (const auto& version : timeline) {
    if (version.at > moment) break;
    said.push_back(view.event(version.at.rank));
  }
  return said;
}

std::vector<StatePtr> ratings_by(View& view, const Subject& subject, Moment moment) {
  std::vector<StatePtr> ratings;
  for (const auto& rating : ratings_of(view, subject))
    if (auto state = view.state_at(rating, moment)) ratings.push_back(std::move(state));
  return ratings;
}

void put_held(View& view, Moment moment, ShownSubject& shown) {
  const auto& cell = shown.subject.id;
  for (const auto& [id, row] : view.occupants_at({Role::members, cell}, moment))
    shown.members.push_back({id, member_name(view, id, moment), row->here});
  for (const auto& [id, row] : view.occupants_at({Role::covered, cell}, moment)) {
    auto state = view.state_at({SubjectClass::village, id}, moment);
    auto name = state_as<VillageState>(state).name;
    shown.villages.push_back({id, std::move(name), std::move(state)});
  }
}

void put_of_unit(View& view, Moment moment, ShownSubject& shown) {
  const auto& unit = shown.subject.id;
  shown.population = view.state_at({SubjectClass::population, unit}, moment);
  shown.is_cell = is_cell_kind(view.unit_at(unit, moment).kind);
  if (shown.is_cell) put_held(view, moment, shown);
}

std::vector<TouchingEvent> events_of(View& view, const Subject& subject) {
  std::vector<Moment> moments;
  for (const auto& each : with_related(view.streams(), subject))
    for (const auto& version : view.timeline(each)) moments.push_back(version.at);
  std::sort(moments.begin(), moments.end());
  std::vector<TouchingEvent> events;
  for (const auto& at : moments)
    events.push_back({{at.rank, view.source().event(at.rank)}, Date{at.day}});
  return events;
}

}  // namespace

ShownEvent shown_event(const EventSource& source, std::uint64_t position, std::uint64_t size) {
  ShownEvent shown{live_event(source, position, size), {}};
  for (const auto correction : source.corrections_of(position))
    if (correction < size)
      shown.corrections.push_back(
          {{correction, source.event(correction)}, !is_void(source, correction, size)});
  return shown;
}

ShownSubject shown_subject(View& view, const Subject& subject, Date day) {
  const auto moment = end_of(day);
  ShownSubject shown;
  shown.subject = subject;
  shown.day = day;
  shown.size = view.size();
  shown.state = view.state_at(subject, moment);
  if (shown.state) shown.said = said_of(view, subject, moment);
  shown.ratings = ratings_by(view, subject, moment);
  if (subject.of == SubjectClass::unit) put_of_unit(view, moment, shown);
  shown.events = events_of(view, subject);
  return shown;
}

}  // namespace sogoc
