// The state of the register at its head, as far as an act reads it: timelines, places and readers
// are read from their streams when first asked for and kept up to date by replace and append.
#pragma once
#include <set>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "projections/rows/layout.h"
#include "projections/rows/rows.h"

namespace sogoc {

struct IdHash {
  std::size_t operator()(const Subject& subject) const {
    return std::hash<std::string>()(subject.id) * 31 + static_cast<std::size_t>(subject.of);
  }
  std::size_t operator()(const Place& place) const {
    return std::hash<std::string>()(place.id) * 31 + static_cast<std::size_t>(place.role);
  }
};

// One thread. References hold until the next call of replace or forget_if_large.
class Timelines {
 public:
  explicit Timelines(Streams& streams) : streams_(streams) {}

  const Timeline& timeline(const Subject& subject);

  // Identifiers of those at the place just before the moment, sorted bytewise.
  std::set<std::string> occupants_before(const Place& place, Moment moment);

  // Moments in (from, until) at which events touch something at a place of the subject, or read it.
  std::vector<Moment> dependents_between(const Subject& subject, Moment from, Moment until);
  // Moments in (from, until) of the events that read the whole place.
  std::vector<Moment> list_dependents_between(const Place& place, Moment from, Moment until);

  // What the subject has become; rows are written by the caller through append.
  void replace(const Subject& subject, Timeline timeline);
  void append(const Subject& subject, const SubjectRow& row);
  void append(const Place& place, const PlaceRow& row);
  // `fresh`: the moment is that of an event of this act, so that it cannot be there yet.
  void append_dependent(const Subject& subject, Moment moment, bool fresh);
  void append_list_dependent(const Place& place, Moment moment, bool fresh);
  void append_implied(std::uint64_t position, const Subject& subject);
  std::vector<Subject> implied(std::uint64_t position) const;

  // Lets go of what was read, when it has become much.
  void forget_if_large();

 private:
  // Leaving sorts before entering, so that who is touched and stays is there afterwards.
  using Sides = std::set<std::tuple<Moment, bool, std::string>>;
  using Moments = std::set<Moment>;
  Sides& sides(const Place& place);
  Moments& moments(const StreamName& name);
  void append_moment(const StreamName& name, Moment moment, bool fresh);

  Streams& streams_;
  std::unordered_map<Subject, Timeline, IdHash> timelines_;
  std::unordered_map<Place, Sides, IdHash> places_;
  std::unordered_map<StreamName, Moments, Streams::NameHash> dependents_;
};

}  // namespace sogoc
