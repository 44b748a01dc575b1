#include "projections/recording/refold.h"

#include <algorithm>

#include "events/kinds/subjects_named.h"
#include "projections/knowledge/activity.h"
#include "projections/recording/event_world.h"

namespace sogoc {
namespace {

// True when a rule that only reads the subject could come to another verdict: names and bases are
// no ground of any.
bool differs_for_readers(const StatePtr& was, const StatePtr& is) {
  const auto* one = was ? std::get_if<UnitState>(was.get()) : nullptr;
  const auto* other = is ? std::get_if<UnitState>(is.get()) : nullptr;
  if (!one || !other) return true;
  return one->phase != other->phase || one->kind != other->kind || one->parent != other->parent;
}

bool names_a_unit_or_village_place(const StatePtr& state, const Subject& subject) {
  for (const auto& place : places_of(state))
    if (noticed(place.role) && owner_of(place) == subject) return true;
  return false;
}

std::vector<Place> places_that_differ(const StatePtr& was, const StatePtr& is) {
  auto one = places_of(was), other = places_of(is);
  std::sort(one.begin(), one.end());
  std::sort(other.begin(), other.end());
  std::vector<Place> differ;
  std::set_symmetric_difference(one.begin(), one.end(), other.begin(), other.end(),
                                std::back_inserter(differ));
  return differ;
}

}  // namespace

const Timeline& Refold::timeline(const Subject& subject) {
  const auto at = changed_.find(subject);
  return at != changed_.end() ? at->second.now : timelines_.timeline(subject);
}

std::set<std::string> Refold::occupants(const Place& place, Moment moment) {
  auto there = timelines_.occupants_before(place, moment);
  const auto placed = placed_.find(place);
  if (placed != placed_.end()) there.insert(placed->second.begin(), placed->second.end());
  std::erase_if(there, [&](const std::string& id) {
    const auto at = changed_.find({class_found_at(place.role), id});
    if (at == changed_.end()) return false;
    const auto places = places_of(state_before(at->second.now, moment));
    return std::find(places.begin(), places.end(), place) == places.end();
  });
  return there;
}

std::optional<Broken> Refold::run() {
  while (!queue_.empty()) {
    const auto [moment, cause] = *queue_.begin();
    queue_.erase(queue_.begin());
    evaluated_[moment].cause = cause;
    if (auto broken = evaluate(moment)) return broken;
  }
  return judge_years();
}

// The ratings whose verdict may be another one now, by their moments.
void Refold::collect_ratings(const Subject& changed, std::map<Moment, Subject>& out) {
  const auto add = [&](const Subject& rating) {
    const auto& all = timeline(rating);
    if (!all.empty()) out.emplace(all.back().at, rating);
  };
  if (changed.of == SubjectClass::evaluation) return add(changed);
  const auto place = ratings_place(changed);
  if (!place) return;
  const auto& [before, now] = changed_.at(changed);
  if (!active_less(*before, now)) return;
  for (const auto& rating : occupants(*place, end_of_time)) add({SubjectClass::evaluation, rating});
}

// Who is rated was active on some day of the year, by the whole timeline.
std::optional<Broken> Refold::judge_years() {
  std::map<Moment, Subject> ratings;
  for (const auto& [subject, changed] : changed_) collect_ratings(subject, ratings);
  for (const auto& [moment, subject] : ratings) {
    const auto& rating = state_as<EvaluationState>(timeline(subject).back().after);
    const auto of = rating.of_member ? SubjectClass::member : SubjectClass::unit;
    if (active_in_year(timeline({of, rating.owner}), rating.year)) continue;
    const auto kind = static_cast<schema::Body::Which>(timeline(subject).back().kind);
    return Broken{
        moment.rank,
        {"evaluation.subjectNotActive",
         std::string(kind_of(kind).name) + (rating.of_member ? ".member" : ".unit"), rating.owner}};
  }
  return std::nullopt;
}

std::set<Subject> Refold::subjects_touched_before(Moment moment) {
  std::set<Subject> touched;
  if (moment.rank >= act_start_) return touched;  // its first evaluation
  const auto keep = [&](Subject subject) {
    const auto& all = timeline(subject);
    const auto* version = version_before(all, after(moment));
    if (version && version->at == moment) touched.insert(std::move(subject));
  };
  for (auto& subject : timelines_.implied(moment.rank)) keep(std::move(subject));
  for (auto& subject : subjects_named((*source_.event(moment.rank)).getBody()))
    keep(std::move(subject));
  for (auto correction : source_.corrections_of(moment.rank))
    for (auto& subject : subjects_named((*source_.event(correction)).getBody()))
      keep(std::move(subject));
  return touched;
}

std::optional<Broken> Refold::evaluate(Moment moment) {
  const auto live = live_event(source_, moment.rank, size_);
  const bool here = live.live && live.effective.value == moment.day;
  auto& evaluated = evaluated_[moment];
  evaluated.kind = static_cast<std::uint16_t>((*live.original).getBody().which());
  auto subjects = subjects_touched_before(moment);
  EventWorld world(*this, moment);
  const auto apply = kind_of(static_cast<schema::Body::Which>(evaluated.kind)).apply;
  if (here && apply) {
    const auto folded = live.folded();
    if (auto violation = apply(folded, world)) return Broken{moment.rank, std::move(*violation)};
  }
  for (const auto& [subject, state] : world.touched()) subjects.insert(subject);
  for (const auto& subject : subjects) {
    const auto at = world.touched().find(subject);
    if (at == world.touched().end())
      set_version(subject, moment, std::nullopt);
    else
      set_version(subject, moment, Version{moment, live.revision, evaluated.kind, at->second});
  }
  if (here) remember_reads(moment, world);
  return std::nullopt;
}

void Refold::set_version(const Subject& subject, Moment moment, std::optional<Version> version) {
  auto found = changed_.find(subject);
  if (found == changed_.end()) {
    const auto& base = timelines_.timeline(subject);
    found = changed_.try_emplace(subject, Changed{&base, base}).first;
    for (const auto& held : base)
      for (const auto& place : places_of(held.after)) placed_[place].insert(subject.id);
  }
  auto& now = found->second.now;
  const StatePtr was = state_before(now, after(moment));
  auto at = std::lower_bound(now.begin(), now.end(), moment,
                             [](const Version& v, Moment m) { return v.at < m; });
  if (at != now.end() && at->at == moment) at = now.erase(at);
  if (version) {
    for (const auto& place : places_of(version->after)) placed_[place].insert(subject.id);
    at = std::next(now.insert(at, std::move(*version)));
  }
  const StatePtr is = state_before(now, after(moment));
  if (same_state(was, is)) return;
  const Moment until = at == now.end() ? end_of_time : at->at;
  propagate(subject, moment, was, is, until);
}

void Refold::propagate(const Subject& subject, Moment moment, const StatePtr& was,
                       const StatePtr& is, Moment until) {
  const auto cause = evaluated_[moment].cause;
  if (until != end_of_time) enqueue(until, cause);
  if (differs_for_readers(was, is))
    for (auto reader : timelines_.dependents_between(subject, moment, until))
      enqueue(reader, cause);
  for (const auto& place : places_that_differ(was, is))
    for (auto reader : timelines_.list_dependents_between(place, moment, until))
      enqueue(reader, cause);
}

// An event that touches something at a place of the subject is found there; what it read besides
// has to be noted, so that a later change finds it.
void Refold::remember_reads(Moment moment, const EventWorld& world) {
  for (const auto& [subject, read] : world.read_subjects()) {
    if (world.touched().contains(subject)) continue;
    bool found = false;
    for (const auto& [other, state] : world.touched())
      found = found || names_a_unit_or_village_place(state, subject) ||
              names_a_unit_or_village_place(state_before(timeline(other), moment), subject);
    if (!found) new_dependents_[subject].insert(moment);
  }
  for (const auto& place : world.read_lists()) new_list_dependents_[place].insert(moment);
  if (world.read_lists().empty()) return;
  for (const auto& [subject, state] : world.touched()) new_implied_[moment.rank].insert(subject);
}

void Refold::write_rows() {
  for (const auto& [subject, changed] : changed_) write_subject(subject, changed);
  for (auto& [subject, changed] : changed_) timelines_.replace(subject, std::move(changed.now));
  for (const auto& [subject, moments] : new_dependents_)
    for (auto moment : moments)
      timelines_.append_dependent(subject, moment, moment.rank >= act_start_);
  for (const auto& [place, moments] : new_list_dependents_)
    for (auto moment : moments)
      timelines_.append_list_dependent(place, moment, moment.rank >= act_start_);
  for (const auto& [position, subjects] : new_implied_) {
    const auto known = timelines_.implied(position);
    for (const auto& subject : subjects)
      if (std::find(known.begin(), known.end(), subject) == known.end())
        timelines_.append_implied(position, subject);
  }
}

// Walks the old and the new versions side by side; where the touch of an event is the same before,
// after and in content nothing is written.
void Refold::write_subject(const Subject& subject, const Changed& changed) {
  auto was = changed.before->begin(), is = changed.now.begin();
  StatePtr was_prior, is_prior;
  while (was != changed.before->end() || is != changed.now.end()) {
    const bool old = is == changed.now.end() || (was != changed.before->end() && was->at <= is->at);
    const bool now = was == changed.before->end() || (is != changed.now.end() && is->at <= was->at);
    const bool same = old && now && was->revision == is->revision &&
                      same_state(was->after, is->after) && same_state(was_prior, is_prior);
    if (old) {
      if (!same) write_version(subject, was_prior, *was, false);
      was_prior = (was++)->after;
    }
    if (now) {
      if (!same) write_version(subject, is_prior, *is, true);
      is_prior = (is++)->after;
    }
  }
}

void Refold::write_version(const Subject& subject, const StatePtr& prior, const Version& version,
                           bool added) {
  const auto known = evaluated_.at(version.at).cause;
  timelines_.append(subject,
                    {known, added, version.at, version.revision, version.kind, version.after});
  PlaceRow row{known,      added, false,        version.at, version.kind, version.revision,
               subject.id, prior, version.after};
  for (const auto& place : places_of(prior)) timelines_.append(place, row);
  row.enters = true;
  std::swap(row.here, row.there);
  for (const auto& place : places_of(version.after)) timelines_.append(place, row);
}

}  // namespace sogoc
