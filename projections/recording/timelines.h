// The state of the register at its head, as far as an act reads it: timelines, places and
// dependents are read from their streams when first asked for and kept up to date by replace and
// append. What makes recording fast: an act reads the subjects that it can break, and most of those
// were read before.
#pragma once
#include <set>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "projections/rows/layout.h"
#include "projections/rows/rows.h"

namespace sogoc {

// For the maps below: ids are spread well enough, and class or role tells equal ones apart.
struct IdHash {
  std::size_t operator()(const Subject& subject) const {
    return std::hash<std::string>()(subject.id) * 31 + static_cast<std::size_t>(subject.of);
  }
  std::size_t operator()(const Place& place) const {
    return std::hash<std::string>()(place.id) * 31 + static_cast<std::size_t>(place.role);
  }
};

// What streams hold at the head, without what no longer does. `streams` must outlive it, are at the
// head, and are written by nobody else meanwhile. For one thread at a time: every question may
// read. References hold until the next call of replace or forget_if_large; another question moves
// none.
//
// Reading throws StoreError, and CorruptRow also when a row of a sign meets no row of the other;
// then the object is spent, since what was read in part is kept.
class Timelines {
 public:
  // Reads nothing yet.
  explicit Timelines(Streams& streams) : streams_(streams) {}

  // All live versions of the subject; none for one that is not known.
  const Timeline& timeline(const Subject& subject);

  // Identifiers of those at the place just before the moment, sorted bytewise. Walks the place from
  // its beginning: its cost grows with the touches there.
  std::set<std::string> occupants_before(const Place& place, Moment moment);

  // Moments in (from, until) at which events touch something at a place of the subject, or read it:
  // those whose rule may say something else when the subject changes. In no order, some twice.
  std::vector<Moment> dependents_between(const Subject& subject, Moment from, Moment until);
  // Moments in (from, until) of the events that read the whole place, ascending.
  std::vector<Moment> list_dependents_between(const Place& place, Moment from, Moment until);

  // What the subject has become, for later questions; rows are written by the caller through
  // append, which does not change a timeline that was read.
  void replace(const Subject& subject, Timeline timeline);
  void append(const Subject& subject, const SubjectRow& row);
  // Writes the row, and keeps the place up to date when it was read.
  void append(const Place& place, const PlaceRow& row);
  // Notes that the event at the moment reads the subject, or the whole place; once is enough, a
  // second time writes nothing. `fresh`: the moment is that of an event of this act, so that it
  // cannot be there yet, and the stream need not be read to see.
  void append_dependent(const Subject& subject, Moment moment, bool fresh);
  void append_list_dependent(const Place& place, Moment moment, bool fresh);
  // The subjects that the event at the position touches without naming them. append writes what it
  // is given: who is there already is seen by implied.
  void append_implied(std::uint64_t position, const Subject& subject);
  std::vector<Subject> implied(std::uint64_t position) const;

  // Lets go of what was read, when it has become much (some 300,000 timelines). Between two acts:
  // within one, references into them are held.
  void forget_if_large();

 private:
  // Leaving sorts before entering, so that who is touched and stays is there afterwards.
  using Sides = std::set<std::tuple<Moment, bool, std::string>>;
  using Moments = std::set<Moment>;
  // The sides of all touches at the place, and the moments of a stream of dependents; read when
  // first asked for.
  Sides& sides(const Place& place);
  Moments& moments(const StreamName& name);
  void append_moment(const StreamName& name, Moment moment, bool fresh);

  Streams& streams_;
  // What was read or replaced since the last forgetting.
  std::unordered_map<Subject, Timeline, IdHash> timelines_;
  std::unordered_map<Place, Sides, IdHash> places_;
  std::unordered_map<StreamName, Moments, StreamNameHash> dependents_;
};

}  // namespace sogoc
