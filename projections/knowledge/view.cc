#include "projections/knowledge/view.h"

#include <algorithm>
#include <set>

#include "projections/rows/stored_rows.h"

namespace sogoc {
namespace {

using Order = std::tuple<Moment, bool, std::string>;
Order order_of(const PlaceRow& row) { return {row.at, row.enters, row.item}; }

// How many rows lie between two moments at which the occupants of a place are kept.
// Memory against steps: each kept list is as long as the place is large.
constexpr std::size_t rows_between = 64;

// Takes one side of a touch into the list of those who are there; whoever is touched and stays has
// the newer row from then on.
void pass(const PlaceRow& row, std::vector<Occupant>& there) {
  const auto at = std::lower_bound(
      there.begin(), there.end(), row.item,
      [](const Occupant& each, const std::string& id) { return each.id.get() < id; });
  const bool found = at != there.end() && at->id.get() == row.item;
  if (row.enters && found)
    *at = {row.item, &row};
  else if (row.enters)
    there.insert(at, {row.item, &row});
  else if (found)
    there.erase(at);
}

}  // namespace

View::View(const Streams& streams, const EventSource& source, std::uint64_t size)
    : View(streams, source, size, size) {}

View::View(const Streams& streams, const EventSource& source, std::uint64_t size,
           std::uint64_t until)
    : streams_(streams), source_(source), size_(size), until_(until) {}

View::~View() = default;

const KnownTimeline& View::timeline(const Subject& subject) {
  const auto [found, added] = timelines_.try_emplace(subject);
  auto& held = found->second;
  if (!added) return up_to_date(held);
  // Into a map and then a vector: rows come in the order of recording, and most of them are at no
  // end of the fold order.
  std::map<Moment, KnownVersion> versions;
  read_rows(streams_, subject, [&](SubjectRow& row) {
    // Acts follow each other, so nothing behind it is known either.
    if (row.known >= until_) return false;
    if (row.known >= size_)
      held.later.push_back(std::move(row));
    else if (row.added)
      versions[row.at] = {{row.at, row.revision, row.kind, std::move(row.after)}, row.known};
    else
      versions.erase(row.at);
    return true;
  });
  for (auto& [at, version] : versions) held.live.push_back(std::move(version));
  return held.live;
}

// As in recording, but without its alarm: rows of a later act may take away and add in one go.
void View::lay(KnownTimeline& live, const SubjectRow& row) {
  auto at = std::lower_bound(live.begin(), live.end(), row.at,
                             [](const KnownVersion& v, Moment m) { return v.at < m; });
  if (at != live.end() && at->at == row.at) at = live.erase(at);
  if (row.added) live.insert(at, {{row.at, row.revision, row.kind, row.after}, row.known});
}

// By halving: a timeline is short, but asked thousands of times an answer.
StatePtr View::state_at(const Subject& subject, Moment moment) {
  const auto& all = timeline(subject);
  const auto at =
      std::upper_bound(all.begin(), all.end(), moment,
                       [](Moment wanted, const KnownVersion& v) { return wanted < v.at; });
  return at == all.begin() ? nullptr : std::prev(at)->after;
}

const std::vector<PlaceRow>& View::rows(const Place& place) {
  const auto [found, added] = rows_.try_emplace(place);
  auto& held = found->second;
  if (!added) return up_to_date(held);
  // The order of the fold, in which leaving sorts before entering.
  std::map<Order, PlaceRow> live;
  read_rows(streams_, place, [&](PlaceRow& row) {
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

void View::lay(std::vector<PlaceRow>& live, const PlaceRow& row) {
  auto at = std::lower_bound(
      live.begin(), live.end(), order_of(row),
      [](const PlaceRow& each, const Order& order) { return order_of(each) < order; });
  if (at != live.end() && order_of(*at) == order_of(row)) at = live.erase(at);
  if (row.added) live.insert(at, row);
}

std::vector<Occupant> View::occupants_at(const Place& place, Moment moment) {
  const auto& all = rows(place);
  auto& kept = rows_.find(place)->second.occupants;
  // So many rows lie at or before the moment: those tell who is there.
  const auto count = static_cast<std::size_t>(
      std::upper_bound(all.begin(), all.end(), moment,
                       [](Moment wanted, const PlaceRow& row) { return wanted < row.at; }) -
      all.begin());
  if (kept.empty()) kept.emplace_back();
  // As far as this moment needs; a later one goes on from here.
  while (kept.size() <= count / rows_between) {
    auto there = kept.back();
    const auto from = (kept.size() - 1) * rows_between;
    for (auto i = from; i < from + rows_between; ++i) pass(all[i], there);
    kept.push_back(std::move(there));
  }
  auto there = kept[count / rows_between];
  for (auto i = count / rows_between * rows_between; i < count; ++i) pass(all[i], there);
  return there;
}

std::vector<Subject> ratings_of(View& view, const Subject& subject) {
  const auto place = ratings_place(subject);
  if (!place) return {};
  // Both sides of a rating's touch name it: each once.
  std::set<std::string> ids;
  for (const auto& row : view.rows(*place)) ids.insert(row.item);
  std::vector<Subject> all;
  for (const auto& id : ids) all.push_back({SubjectClass::evaluation, id});
  return all;
}

}  // namespace sogoc
