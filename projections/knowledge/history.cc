#include "projections/knowledge/history.h"

#include <set>

#include "projections/knowledge/corrections.h"
#include "projections/rows/stored_rows.h"

namespace sogoc {
namespace {

bool says_the_same(const LiveEvent& one, const LiveEvent& other) {
  if (!one.live || !other.live) return one.live == other.live;
  return line_of(one) == line_of(other);
}

std::vector<RecordedEvent> recorded(const Register& in, const std::set<std::uint64_t>& positions) {
  std::vector<RecordedEvent> all;
  for (const auto position : positions) all.push_back({position, in.event(position)});
  return all;
}

}  // namespace

std::vector<Subject> with_related(const Streams& streams, const Subject& subject) {
  std::vector<Subject> all{subject};
  if (subject.of == SubjectClass::unit) all.push_back({SubjectClass::population, subject.id});
  const auto place = ratings_place(subject);
  if (!place) return all;
  std::set<std::string> ratings;
  read_rows(streams, *place, [&](PlaceRow& row) {
    ratings.insert(row.item);
    return true;
  });
  for (const auto& rating : ratings) all.push_back({SubjectClass::evaluation, rating});
  return all;
}

History history_of(Register& in, std::uint64_t position) {
  std::set<std::uint64_t> positions;
  add_with_corrections(in.source(), position, positions);
  History history{(*in.event(position)).getId().cStr(), recorded(in, positions), {}, {}};
  auto& versions = history.of_event;
  for (const auto known : positions) {
    auto event = live_event(in.source(), position, known + 1);
    if (versions.empty() || !says_the_same(versions.back().event, event))
      versions.push_back({known, std::move(event)});
  }
  return history;
}

History history_of(Register& in, const Subject& subject) {
  History history{subject.id, {}, {}, {}};
  std::set<std::uint64_t> positions;
  for (const auto& each : with_related(in.streams(), subject))
    read_rows(in.streams(), each, [&](SubjectRow& row) {
      add_with_corrections(in.source(), row.at.rank, positions);
      history.of_subject.push_back(std::move(row));
      return true;
    });
  for (const auto position : read_void_at_once(in.streams(), subject))
    add_with_corrections(in.source(), position, positions);
  history.events = recorded(in, positions);
  return history;
}

}  // namespace sogoc
