#include "projections/knowledge.h"

#include <algorithm>
#include <set>

#include "projections/rows/bytes.h"

namespace sogoc {

const KnownTimeline& Knowledge::timeline(const Subject& subject) {
  const auto [found, added] = timelines_.try_emplace(subject);
  if (!added) return found->second;
  std::map<Moment, KnownVersion> versions;
  streams_.read(subject_stream(subject), [&](std::string_view bytes) {
    auto row = decode_subject_row(bytes, subject.of);
    if (row.known >= size_) return false;
    if (row.added)
      versions[row.at] = {{row.at, row.content, row.kind, std::move(row.after)}, row.known};
    else
      versions.erase(row.at);
    return true;
  });
  for (auto& [at, version] : versions) found->second.push_back(std::move(version));
  return found->second;
}

StatePtr Knowledge::state_at(const Subject& subject, Moment moment) {
  const auto& all = timeline(subject);
  const auto at =
      std::upper_bound(all.begin(), all.end(), moment,
                       [](Moment wanted, const KnownVersion& v) { return wanted < v.at; });
  return at == all.begin() ? nullptr : std::prev(at)->after;
}

const std::vector<PlaceRow>& Knowledge::rows(const Place& place) {
  const auto [found, added] = rows_.try_emplace(place);
  if (!added) return found->second;
  std::map<std::tuple<Moment, bool, std::string>, PlaceRow> live;
  streams_.read(place_stream(place), [&](std::string_view bytes) {
    auto row = decode_place_row(bytes, place.role);
    if (row.known >= size_) return false;
    std::tuple key{row.at, row.enters, row.item};
    if (row.added)
      live.insert_or_assign(std::move(key), std::move(row));
    else
      live.erase(key);
    return true;
  });
  for (auto& [key, row] : live) found->second.push_back(std::move(row));
  return found->second;
}

std::map<std::string, const PlaceRow*> Knowledge::occupants_at(const Place& place, Moment moment) {
  std::map<std::string, const PlaceRow*> there;
  for (const auto& row : rows(place)) {
    if (row.at > moment) break;
    if (row.enters)
      there[row.item] = &row;
    else
      there.erase(row.item);
  }
  return there;
}

std::string Knowledge::id_of(std::uint64_t position) const {
  return (*source_.event(position)).getId().cStr();
}

std::vector<Subject> ratings_of(Knowledge& knowledge, const Subject& subject) {
  const auto place = ratings_place(subject);
  if (!place) return {};
  std::set<std::string> ids;
  for (const auto& row : knowledge.rows(*place)) ids.insert(row.item);
  std::vector<Subject> all;
  for (const auto& id : ids) all.push_back({SubjectClass::evaluation, id});
  return all;
}

}  // namespace sogoc
