#include "projections/recording/timelines.h"

#include <algorithm>

#include "projections/rows/corrupt_row.h"
#include "projections/rows/stored_rows.h"

namespace sogoc {
namespace {

// Beyond these everything of the sort is let go of and read again as it is asked for.
constexpr std::size_t most_timelines = 300'000, most_places = 20'000, most_dependents = 300'000;

// A row is added where none is, and taken away where one is: anything else was not written by us.
void lay(Timeline& timeline, SubjectRow row) {
  const auto at = std::lower_bound(timeline.begin(), timeline.end(), row.at,
                                   [](const Version& v, Moment m) { return v.at < m; });
  const bool present = at != timeline.end() && at->at == row.at;
  if (present == row.added) throw CorruptRow();
  if (row.added)
    timeline.insert(at, {row.at, row.revision, row.kind, std::move(row.after)});
  else
    timeline.erase(at);
}

}  // namespace

const Timeline& Timelines::timeline(const Subject& subject) {
  const auto [at, added] = timelines_.try_emplace(subject);
  if (added)
    read_rows(streams_, subject, [&, &timeline = at->second](SubjectRow& row) {
      lay(timeline, row);
      return true;
    });
  return at->second;
}

Timelines::Sides& Timelines::sides(const Place& place) {
  const auto [at, added] = places_.try_emplace(place);
  if (added)
    // All sides that hold, in fold order; what figures need of them is left out.
    read_rows(streams_, place, [&, &sides = at->second](PlaceRow& row) {
      std::tuple side{row.at, row.enters, std::move(row.item)};
      if (row.added ? !sides.insert(side).second : sides.erase(side) == 0) throw CorruptRow();
      return true;
    });
  return at->second;
}

Timelines::Moments& Timelines::moments(const StreamName& name) {
  const auto [at, added] = dependents_.try_emplace(name);
  if (added)
    for (const auto moment : read_moments(streams_, name)) at->second.insert(moment);
  return at->second;
}

// From the beginning of the place: what an import costs grows with the touches of its largest
// units.
std::set<std::string> Timelines::occupants_before(const Place& place, Moment moment) {
  std::set<std::string> there;
  // Leaving sorts before entering, so whoever is touched and stays is there afterwards.
  for (const auto& [at, enters, item] : sides(place)) {
    if (at >= moment) break;
    if (enters)
      there.insert(item);
    else
      there.erase(item);
  }
  return there;
}

std::vector<Moment> Timelines::dependents_between(const Subject& subject, Moment from,
                                                  Moment until) {
  std::vector<Moment> found;
  // First those who touch somebody at the subject, then those who only read it.
  for (auto role : roles_noticed_at(subject.of)) {
    const auto& all = sides({role, subject.id});
    // From the first side behind `from`: the event at `from` itself is the one that changed.
    for (auto at = all.lower_bound({after(from), false, ""}); at != all.end(); ++at) {
      if (std::get<Moment>(*at) >= until) break;
      found.push_back(std::get<Moment>(*at));
    }
  }
  const auto& read = moments(dependent_stream(subject));
  for (auto at = read.upper_bound(from); at != read.end() && *at < until; ++at)
    found.push_back(*at);
  return found;
}

// Both ends are excluded: at `from` is the event that changed the place, at `until` the next
// version of who came or left, which is asked in any case.
std::vector<Moment> Timelines::list_dependents_between(const Place& place, Moment from,
                                                       Moment until) {
  const auto& read = moments(list_dependent_stream(place));
  return {read.upper_bound(from), read.lower_bound(until)};
}

// Rows are written beside this, and not read back: the timeline is what they add up to.
void Timelines::replace(const Subject& subject, Timeline timeline) {
  timelines_.insert_or_assign(subject, std::move(timeline));
}

void Timelines::append(const Subject& subject, const SubjectRow& row) {
  append_row(streams_, subject, row);
}

void Timelines::append(const Place& place, const PlaceRow& row) {
  // A place that was never asked for is not read just to be written to.
  if (const auto loaded = places_.find(place); loaded != places_.end()) {
    std::tuple side{row.at, row.enters, row.item};
    if (row.added)
      loaded->second.insert(std::move(side));
    else
      loaded->second.erase(side);
  }
  append_row(streams_, place, row);
}

// What is fresh is written without reading the stream, which is long for the units high above.
void Timelines::append_moment(const StreamName& name, Moment moment, bool fresh) {
  const auto loaded = dependents_.find(name);
  if (fresh && loaded != dependents_.end()) loaded->second.insert(moment);
  if (fresh || moments(name).insert(moment).second) sogoc::append_moment(streams_, name, moment);
}

void Timelines::append_dependent(const Subject& subject, Moment moment, bool fresh) {
  append_moment(dependent_stream(subject), moment, fresh);
}

void Timelines::append_list_dependent(const Place& place, Moment moment, bool fresh) {
  append_moment(list_dependent_stream(place), moment, fresh);
}

void Timelines::append_implied(std::uint64_t position, const Subject& subject) {
  sogoc::append_implied(streams_, position, subject);
}

std::vector<Subject> Timelines::implied(std::uint64_t position) const {
  return read_implied(streams_, position);
}

void Timelines::forget_if_large() {
  if (timelines_.size() > most_timelines) timelines_.clear();
  if (places_.size() > most_places) places_.clear();
  if (dependents_.size() > most_dependents) dependents_.clear();
}

}  // namespace sogoc
