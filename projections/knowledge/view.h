// What the register knows at a size K of its log: timelines and places from the rows below K. One
// view answers for one K, and every number of an answer comes from one view; a later recording
// changes nothing in it.
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
  // Position of the recording from which on it holds.
  std::uint64_t known = 0;
};
using KnownTimeline = std::vector<KnownVersion>;

// An item at a place, and the row by which it is there. Both are parts of the view that gave them,
// and hold as long as its rows do.
struct Occupant {
  std::reference_wrapper<const std::string> id;
  const PlaceRow* row = nullptr;
};

// Reads each stream once and keeps it, so it grows with what is asked. Not copied: what it
// keeps refers to itself. For one thread at a time: every question may read. `streams` and `source`
// must outlive it. References and pointers that it returns live as long as it, and until go_on_to.
//
// Reading throws StoreError and CorruptRow; then the view is spent, since what was read in part is
// kept.
class View {
 public:
  // `size` is the end of an act (known_at.h): in the middle of one, rows of it would be missing.
  View(const Streams& streams, const EventSource& source, std::uint64_t size);
  // One that may go on from `size` to any end of an act up to `until`: rows up to there are read at
  // once and kept aside.
  View(const Streams& streams, const EventSource& source, std::uint64_t size, std::uint64_t until);
  ~View();
  View(const View&) = delete;
  View& operator=(const View&) = delete;

  // To a later size, at most `until`. What was handed out before no longer holds, nor does a Tree
  // or Restatement. Costs nothing by itself; each stream catches up when it is next asked for.
  void go_on_to(std::uint64_t size) { size_ = size; }

  std::uint64_t size() const { return size_; }
  const Streams& streams() const { return streams_; }
  const EventSource& source() const { return source_; }

  // The versions that hold at K, in fold order; none for a subject that is not known.
  const KnownTimeline& timeline(const Subject& subject);
  // The state at or before the moment; null when nothing is known of it yet.
  StatePtr state_at(const Subject& subject, Moment moment);
  const UnitState& unit_at(std::string_view unit, Moment moment) {
    return state_as<UnitState>(state_at({SubjectClass::unit, std::string(unit)}, moment));
  }

  // The rows of the place that hold at K, in fold order; of one event leaving before entering, then
  // by identifier.
  const std::vector<PlaceRow>& rows(const Place& place);
  // Who is at the place at the moment, by identifier, bytewise. What it costs does not grow with
  // the rows before: who is there is kept after every 64 of them.
  std::vector<Occupant> occupants_at(const Place& place, Moment moment);

  // The event as it stands at K.
  //
  // REQUIRES: position < size().
  LiveEvent event(std::uint64_t position) { return live_event(source_, position, size_); }

 private:
  // What holds, and in the order of recording the rows that were not known yet.
  template <typename Live, typename Row>
  struct Held {
    Live live;
    std::vector<Row> later;
    // The first of `later` that is not laid yet.
    std::size_t next = 0;
    // Of a place, after every so many of its rows; made anew when a row is laid.
    std::vector<std::vector<Occupant>> occupants;
  };
  // A row that became known since: puts in what it adds, takes out what it ends.
  static void lay(KnownTimeline& live, const SubjectRow& row);
  static void lay(std::vector<PlaceRow>& live, const PlaceRow& row);
  // With the rows below the size that the view has gone on to.
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
  // Elements of these do not move when others are added: references into them hold.
  std::unordered_map<Subject, Held<KnownTimeline, SubjectRow>, Hash> timelines_;
  std::unordered_map<Place, Held<std::vector<PlaceRow>, PlaceRow>, Hash> rows_;
};

// The ratings of a unit or member that are live at K, by year; none for other subjects.
std::vector<Subject> ratings_of(View& view, const Subject& subject);

}  // namespace sogoc
