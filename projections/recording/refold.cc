#include "projections/recording/refold.h"

#include <algorithm>

#include "events/kinds/subjects_named.h"
#include "projections/knowledge/activity.h"
#include "projections/recording/event_world.h"

namespace sogoc {
namespace {

// True when a rule that only reads the subject could come to another verdict: names and bases are
// no ground of any. Without this, a rename of the province would judge all below it again.
bool differs_for_readers(const StatePtr& was, const StatePtr& is) {
  const auto* one = was ? std::get_if<UnitState>(was.get()) : nullptr;
  const auto* other = is ? std::get_if<UnitState>(is.get()) : nullptr;
  if (!one || !other) return true;
  return one->phase != other->phase || one->kind != other->kind || one->parent != other->parent;
}

// When the event touches somebody at the subject, it is found there later on and need not be noted.
bool names_a_unit_or_village_place(const StatePtr& state, const Subject& subject) {
  for (const auto& place : places_of(state))
    if (noticed(place.role) && owner_of(place) == subject) return true;
  return false;
}

// Who left and who came: only lists of these places say something else than before.
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

Rejection rejection_of(const Violation& violation) {
  const auto value = violation.value.empty() ? "" : '"' + violation.value + '"';
  return {violation.rule, violation.field, value, {}};
}

const Timeline& Refold::timeline(const Subject& subject) {
  const auto at = changed_.find(subject);
  return at != changed_.end() ? at->second.now : timelines_.timeline(subject);
}

std::set<std::string> Refold::occupants(const Place& place, Moment moment) {
  // Those of the head, with everybody whom the act moves; then those are taken away who, as the act
  // has it, are somewhere else at the moment.
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
    // The earliest first: when it is evaluated, everything before it is final, and so the first
    // violation met is the first in fold order.
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
  // Who is active on more days than before can break no rating.
  if (!active_less(*before, now)) return;
  // All ratings of the unit or member, of whatever year: few, and their years are not sorted.
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
  // An event of the act has no version yet, and no row that could say so.
  if (moment.rank >= act_start_) return touched;  // its first evaluation
  const auto keep = [&](Subject subject) {
    const auto& all = timeline(subject);
    const auto* version = version_before(all, after(moment));
    if (version && version->at == moment) touched.insert(std::move(subject));
  };
  for (auto& subject : timelines_.implied(moment.rank)) keep(std::move(subject));
  for (auto& subject : subjects_named((*source_.event(moment.rank)).getBody()))
    keep(std::move(subject));
  // A body that an amendment replaced, or brings now, may name others than the event itself.
  for (auto correction : source_.corrections_of(moment.rank))
    for (auto& subject : subjects_named((*source_.event(correction)).getBody()))
      keep(std::move(subject));
  return touched;
}

std::optional<Broken> Refold::evaluate(Moment moment) {
  const auto live = live_event(source_, moment.rank, size_);
  // An event that is amended to another day is evaluated at both: here it is gone.
  const bool here = live.live && live.effective.value == moment.day;
  auto& evaluated = evaluated_[moment];
  evaluated.kind = static_cast<std::uint16_t>((*live.original).getBody().which());
  auto subjects = subjects_touched_before(moment);
  // Each moment is evaluated once an act; an event of earlier acts anew, for what it read has
  // changed.
  EventWorld world(*this, moment);
  const auto apply = kind_of(static_cast<schema::Body::Which>(evaluated.kind)).apply;
  if (here && apply) {
    const auto folded = live.folded();
    if (auto violation = apply(folded, world)) return Broken{moment.rank, std::move(*violation)};
    if (auto broken = judge_at_door(moment, world)) return broken;
  }
  for (const auto& [subject, state] : world.touched()) subjects.insert(subject);
  for (const auto& subject : subjects) {
    const auto at = world.touched().find(subject);
    // It touched the subject once, and does so no more.
    if (at == world.touched().end())
      set_version(subject, moment, std::nullopt);
    else
      set_version(subject, moment, Version{moment, live.revision, evaluated.kind, at->second});
  }
  if (here) remember_reads(moment, world);
  return std::nullopt;
}

std::set<std::pair<std::string, std::string>> Refold::noted_before(std::uint64_t position) {
  std::set<std::pair<std::string, std::string>> noted;
  if (position >= act_start_) return noted;
  const auto live = live_event(source_, position, act_start_);
  if (!live.live) return noted;
  EventWorld world(*this, {live.effective.value, position}, EventWorld::Side::before_the_act);
  const auto folded = live.folded();
  // It held then: a rule that is broken now is not broken there.
  kind_of(folded.body.which()).apply(folded, world);
  for (const auto* all : {&world.objections(), &world.warnings()})
    for (const auto& each : *all) noted.emplace(each.rule, each.value);
  return noted;
}

// The log of before is asked for the few events that have something against them. Another value is
// another fault: a birth that was a day short excuses none that is years short.
std::optional<Broken> Refold::judge_at_door(const Moment& moment, const EventWorld& world) {
  const bool said = said_.contains(moment);
  if (judge_ == Judge::replay) return std::nullopt;
  if (world.objections().empty() && (!said || world.warnings().empty())) return std::nullopt;
  const auto before = noted_before(moment.rank);
  const auto was = [&](const Violation& each) { return before.contains({each.rule, each.value}); };
  for (const auto& objection : world.objections())
    if (!was(objection)) return Broken{moment.rank, objection};
  for (const auto& warning : world.warnings())
    if (said && !was(warning)) warnings_.push_back({evaluated_[moment].cause, warning});
  return std::nullopt;
}

// How the village, and the cells that it changes between, stand in the end; a cell is told once,
// also when it loses several villages.
void Refold::warn_of_bare_places(const Subject& village, const Changed& changed) {
  const auto last = [](const Timeline& timeline) {
    return timeline.empty() ? VillageState() : state_as<VillageState>(timeline.back().after);
  };
  const auto was = last(*changed.before), is = last(changed.now);
  if (was.cell.empty() || was.cell == is.cell) return;
  if (is.phase == VillageState::Phase::registered && is.cell.empty())
    warnings_.push_back({std::nullopt, {"village.leftWithoutCell", "", village.id}});
  const auto& cell = timeline({SubjectClass::unit, was.cell});
  if (cell.empty() || !state_as<UnitState>(cell.back().after).active()) return;
  if (!is_cell_kind(state_as<UnitState>(cell.back().after).kind)) return;
  if (!occupants({Role::covered, was.cell}, end_of_time).empty()) return;
  warnings_.push_back({std::nullopt, {"cell.leftWithoutVillage", "", was.cell}});
}

std::vector<FoldWarning> Refold::warnings() {
  const auto of_events = warnings_.size();
  for (const auto& [subject, changed] : changed_)
    if (subject.of == SubjectClass::village) warn_of_bare_places(subject, changed);
  const auto places = warnings_.begin() + static_cast<std::ptrdiff_t>(of_events);
  const auto key = [](const FoldWarning& each) {
    return std::tie(each.violation.rule, each.violation.value);
  };
  std::sort(places, warnings_.end(),
            [&](const auto& one, const auto& other) { return key(one) < key(other); });
  warnings_.erase(
      std::unique(places, warnings_.end(),
                  [&](const auto& one, const auto& other) { return key(one) == key(other); }),
      warnings_.end());
  return std::move(warnings_);
}

void Refold::set_version(const Subject& subject, Moment moment, std::optional<Version> version) {
  auto found = changed_.find(subject);
  if (found == changed_.end()) {
    const auto& base = timelines_.timeline(subject);
    // The first change of a subject: where it ever was found is noted, for occupants() must know of
    // everybody who may have left.
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
  // The version may be of another revision and yet say the same: nobody has to be asked again.
  if (same_state(was, is)) return;
  // The state holds until the subject's next version, whose event is asked again in any case.
  const Moment until = at == now.end() ? end_of_time : at->at;
  propagate(subject, moment, was, is, until);
}

// The cause goes along: rows that change because of an event are known from its position on,
// however far the change reaches.
void Refold::propagate(const Subject& subject, Moment moment, const StatePtr& was,
                       const StatePtr& is, Moment until) {
  const auto cause = evaluated_[moment].cause;
  if (until != end_of_time) ask_again(until, cause);
  if (differs_for_readers(was, is))
    for (auto reader : timelines_.dependents_between(subject, moment, until))
      ask_again(reader, cause);
  for (const auto& place : places_that_differ(was, is))
    for (auto reader : timelines_.list_dependents_between(place, moment, until))
      ask_again(reader, cause);
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
  // A rule that reads lists may touch subjects that its event does not name.
  if (world.read_lists().empty()) return;
  for (const auto& [subject, state] : world.touched()) new_implied_[moment.rank].insert(subject);
}

void Refold::write_rows() {
  // All rows first, then the timelines: rows are made of what was before.
  for (const auto& [subject, changed] : changed_) write_subject(subject, changed);
  for (auto& [subject, changed] : changed_) timelines_.replace(subject, std::move(changed.now));
  for (const auto& [subject, moments] : new_dependents_)
    // Only an event of this act cannot be there yet.
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
// after and in revision nothing is written. The state before counts too: rows of places have both
// sides.
void Refold::write_subject(const Subject& subject, const Changed& changed) {
  auto was = changed.before->begin(), is = changed.now.begin();
  StatePtr was_prior, is_prior;
  while (was != changed.before->end() || is != changed.now.end()) {
    const bool old = is == changed.now.end() || (was != changed.before->end() && was->at <= is->at);
    const bool now = was == changed.before->end() || (is != changed.now.end() && is->at <= was->at);
    const bool same = old && now && was->revision == is->revision &&
                      same_state(was->after, is->after) && same_state(was_prior, is_prior);
    // The old row with its sign turned comes before the new one: a view that stops between cannot
    // exist, since both are known from one position.
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
  // First the side before the event at the places where it was, then the side after, at those where
  // it is.
  PlaceRow row{known,      added, false,        version.at, version.kind, version.revision,
               subject.id, prior, version.after};
  for (const auto& place : places_of(prior)) timelines_.append(place, row);
  row.enters = true;
  std::swap(row.here, row.there);
  for (const auto& place : places_of(version.after)) timelines_.append(place, row);
}

}  // namespace sogoc
