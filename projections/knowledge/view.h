// What the register knows at a size K of its log: timelines and places from the rows below K.
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <unordered_map>

#include "projections/knowledge/live_events.h"
#include "projections/rows/layout.h"
#include "projections/rows/rows.h"

namespace sogoc {

// A version that holds at K, and when it was recorded that it does.
struct KnownVersion : Version {
  std::uint64_t known = 0;
};
using KnownTimeline = std::vector<KnownVersion>;

// An item at a place, and the row by which it is there.
struct Occupant {
  std::reference_wrapper<const std::string> id;
  const PlaceRow* row = nullptr;
};

// Reads each stream once and keeps it. One thread; `streams` and `source` must outlive it.
class View {
 public:
  // `size` is the end of an act.
  View(const Streams& streams, const EventSource& source, std::uint64_t size)
      : View(streams, source, size, size) {}
  // One that may go on from `size` to any end of an act up to `until`.
  View(const Streams& streams, const EventSource& source, std::uint64_t size, std::uint64_t until)
      : streams_(streams), source_(source), size_(size), until_(until) {}

  // To a later size. What was handed out before no longer holds, nor does a Tree or Restatement.
  void go_on_to(std::uint64_t size) { size_ = size; }

  std::uint64_t size() const { return size_; }
  const Streams& streams() const { return streams_; }
  const EventSource& source() const { return source_; }

  const KnownTimeline& timeline(const Subject& subject);
  // The state at or before the moment; null when nothing is known of it yet.
  StatePtr state_at(const Subject& subject, Moment moment);
  const UnitState& unit_at(std::string_view unit, Moment moment) {
    return state_as<UnitState>(state_at({SubjectClass::unit, std::string(unit)}, moment));
  }

  // The rows of the place that hold at K, in fold order; of one event leaving before entering.
  const std::vector<PlaceRow>& rows(const Place& place);
  // Who is at the place at the moment, by identifier. What it costs does not grow with the rows
  // before.
  std::vector<Occupant> occupants_at(const Place& place, Moment moment);

  // The event as it stands at K.
  LiveEvent event(std::uint64_t position) { return live_event(source_, position, size_); }
  std::string id_of(std::uint64_t position) const;

 private:
  // What holds, and in the order of recording the rows that were not known yet.
  template <typename Live, typename Row>
  struct Held {
    Live live;
    std::vector<Row> later;
    std::size_t next = 0;                          // of `later`
    std::vector<std::vector<Occupant>> occupants;  // of a place, after every so many of its rows
  };
  static void lay(KnownTimeline& live, const SubjectRow& row);
  static void lay(std::vector<PlaceRow>& live, const PlaceRow& row);
  template <typename Live, typename Row>
  const Live& up_to_date(Held<Live, Row>& held) const {
    for (; held.next < held.later.size() && held.later[held.next].known < size_; ++held.next) {
      lay(held.live, held.later[held.next]);
      held.occupants.clear();
    }
    return held.live;
  }

  const Streams& streams_;
  const EventSource& source_;
  std::uint64_t size_;
  const std::uint64_t until_;
  struct Hash {
    std::size_t operator()(const Subject& subject) const {
      return std::hash<std::string>()(subject.id) * 31 + static_cast<std::size_t>(subject.of);
    }
    std::size_t operator()(const Place& place) const {
      return std::hash<std::string>()(place.id) * 31 + static_cast<std::size_t>(place.role);
    }
  };
  std::unordered_map<Subject, Held<KnownTimeline, SubjectRow>, Hash> timelines_;
  std::unordered_map<Place, Held<std::vector<PlaceRow>, PlaceRow>, Hash> rows_;
};

// The ratings of a unit or member that are live at K, by year; none for other subjects.
std::vector<Subject> ratings_of(View& view, const Subject& subject);

}  // namespace sogoc
