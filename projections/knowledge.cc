#include "projections/knowledge.h"

#include <algorithm>
#include <set>

#include "projections/rows/bytes.h"

namespace sogoc {
namespace {

using Order = std::tuple<Moment, bool, std::string>;
Order order_of(const PlaceRow& row) { return {row.at, row.enters, row.item}; }

}  // namespace

const KnownTimeline& Knowledge::timeline(const Subject& subject) {
  const auto [found, added] = timelines_.try_emplace(subject);
  auto& held = found->second;
  if (!added) return up_to_date(held);
  std::map<Moment, KnownVersion> versions;
  streams_.read(subject_stream(subject), [&](std::string_view bytes) {
    auto row = decode_subject_row(bytes, subject.of);
    if (row.known >= until_) return false;
    if (row.known >= size_)
      held.later.push_back(std::move(row));
    else if (row.added)
      versions[row.at] = {{row.at, row.content, row.kind, std::move(row.after)}, row.known};
    else
      versions.erase(row.at);
    return true;
  });
  for (auto& [at, version] : versions) held.live.push_back(std::move(version));
  return held.live;
}

void Knowledge::lay(KnownTimeline& live, const SubjectRow& row) {
  auto at = std::lower_bound(live.begin(), live.end(), row.at,
                             [](const KnownVersion& v, Moment m) { return v.at < m; });
  if (at != live.end() && at->at == row.at) at = live.erase(at);
  if (row.added) live.insert(at, {{row.at, row.content, row.kind, row.after}, row.known});
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
  auto& held = found->second;
  if (!added) return up_to_date(held);
  std::map<Order, PlaceRow> live;
  streams_.read(place_stream(place), [&](std::string_view bytes) {
    auto row = decode_place_row(bytes, place.role);
    if (row.known >= until_) return false;
    if (row.known >= size_)
      held.later.push_back(std::move(row));
    else if (row.added)
      live.insert_or_assign(order_of(row), std::move(row));
    else
      live.erase(order_of(row));
    return true;
  });
  for (auto& [key, row] : live) held.live.push_back(std::move(row));
  return held.live;
}

void Knowledge::lay(std::vector<PlaceRow>& live, const PlaceRow& row) {
  auto at = std::lower_bound(
      live.begin(), live.end(), order_of(row),
      [](const PlaceRow& each, const Order& order) { return order_of(each) < order; });
  if (at != live.end() && order_of(*at) == order_of(row)) at = live.erase(at);
  if (row.added) live.insert(at, row);
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
