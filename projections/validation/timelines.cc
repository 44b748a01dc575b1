#include "projections/validation/timelines.h"

#include <algorithm>

#include "projections/rows/bytes.h"

namespace sogoc {
namespace {

constexpr std::size_t most_timelines = 300'000, most_places = 20'000, most_readers = 300'000;

constexpr Role roles_of_units[] = {Role::members,  Role::transit_from, Role::transit_to,
                                   Role::children, Role::covered,      Role::registered};
constexpr Role roles_of_villages[] = {Role::merged};

std::span<const Role> roles_at(SubjectClass of) {
  if (of == SubjectClass::unit) return roles_of_units;
  if (of == SubjectClass::village) return roles_of_villages;
  return {};
}

void lay(Timeline& timeline, SubjectRow row) {
  const auto at = std::lower_bound(timeline.begin(), timeline.end(), row.at,
                                   [](const Version& v, Moment m) { return v.at < m; });
  const bool present = at != timeline.end() && at->at == row.at;
  if (present == row.added) throw CorruptRow();
  if (row.added)
    timeline.insert(at, {row.at, row.content, row.kind, std::move(row.after)});
  else
    timeline.erase(at);
}

Moment read_moment(std::string_view bytes) {
  RowReader in(bytes);
  const auto day = static_cast<std::uint32_t>(in.number());
  return {day, in.number()};
}

}  // namespace

const Timeline& Timelines::timeline(const Subject& subject) {
  const auto [at, added] = timelines_.try_emplace(subject);
  if (added)
    streams_.read(subject_stream(subject), [&, &timeline = at->second](std::string_view row) {
      lay(timeline, decode_subject_row(row, subject.of));
      return true;
    });
  return at->second;
}

Timelines::Sides& Timelines::sides(const Place& place) {
  const auto [at, added] = places_.try_emplace(place);
  if (added)
    streams_.read(place_stream(place), [&, &sides = at->second](std::string_view bytes) {
      auto row = decode_place_row(bytes, place.role);
      std::tuple side{row.at, row.enters, std::move(row.item)};
      if (row.added ? !sides.insert(side).second : sides.erase(side) == 0) throw CorruptRow();
      return true;
    });
  return at->second;
}

Timelines::Moments& Timelines::moments(const StreamName& name) {
  const auto [at, added] = readers_.try_emplace(name);
  if (added)
    streams_.read(name, [&moments = at->second](std::string_view bytes) {
      moments.insert(read_moment(bytes));
      return true;
    });
  return at->second;
}

std::set<std::string> Timelines::occupants_before(const Place& place, Moment moment) {
  std::set<std::string> there;
  for (const auto& [at, enters, item] : sides(place)) {
    if (at >= moment) break;
    if (enters)
      there.insert(item);
    else
      there.erase(item);
  }
  return there;
}

std::vector<Moment> Timelines::readers_between(const Subject& subject, Moment from, Moment until) {
  std::vector<Moment> found;
  for (auto role : roles_at(subject.of)) {
    const auto& all = sides({role, subject.id});
    for (auto at = all.lower_bound({after(from), false, ""}); at != all.end(); ++at) {
      if (std::get<Moment>(*at) >= until) break;
      found.push_back(std::get<Moment>(*at));
    }
  }
  const auto& read = moments(reader_stream(subject));
  for (auto at = read.upper_bound(from); at != read.end() && *at < until; ++at)
    found.push_back(*at);
  return found;
}

std::vector<Moment> Timelines::list_readers_between(const Place& place, Moment from, Moment until) {
  const auto& read = moments(list_reader_stream(place));
  return {read.upper_bound(from), read.lower_bound(until)};
}

void Timelines::replace(const Subject& subject, Timeline timeline) {
  timelines_.insert_or_assign(subject, std::move(timeline));
}

void Timelines::append(const Subject& subject, const SubjectRow& row) {
  streams_.append(subject_stream(subject), encode(row, subject.of));
}

void Timelines::append(const Place& place, const PlaceRow& row) {
  if (const auto loaded = places_.find(place); loaded != places_.end()) {
    std::tuple side{row.at, row.enters, row.item};
    if (row.added)
      loaded->second.insert(std::move(side));
    else
      loaded->second.erase(side);
  }
  streams_.append(place_stream(place), encode(row, place.role));
}

// What is fresh is written without reading the stream, which is long for the units high above.
void Timelines::append_moment(const StreamName& name, Moment moment, bool fresh) {
  const auto loaded = readers_.find(name);
  if (fresh && loaded != readers_.end()) loaded->second.insert(moment);
  if (fresh || moments(name).insert(moment).second)
    streams_.append(name, RowWriter().number(moment.day).number(moment.rank).take());
}

void Timelines::append_reader(const Subject& subject, Moment moment, bool fresh) {
  append_moment(reader_stream(subject), moment, fresh);
}

void Timelines::append_list_reader(const Place& place, Moment moment, bool fresh) {
  append_moment(list_reader_stream(place), moment, fresh);
}

void Timelines::append_touched(std::uint64_t position, const Subject& subject) {
  streams_.append(touched_stream(position),
                  RowWriter().number(static_cast<int>(subject.of)).text(subject.id).take());
}

std::vector<Subject> Timelines::touched_unnamed(std::uint64_t position) const {
  std::vector<Subject> all;
  streams_.read(touched_stream(position), [&](std::string_view bytes) {
    RowReader in(bytes);
    const auto of = static_cast<SubjectClass>(in.number());
    all.push_back({of, std::string(in.text())});
    return true;
  });
  return all;
}

void Timelines::forget_if_large() {
  if (timelines_.size() > most_timelines) timelines_.clear();
  if (places_.size() > most_places) places_.clear();
  if (readers_.size() > most_readers) readers_.clear();
}

}  // namespace sogoc
