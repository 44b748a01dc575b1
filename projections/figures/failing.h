// The first condition that fails, for one who is not counted. Each population looks at its own
// conditions in the order in which the figure does, and names the event that decided it.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "projections/figures/single_count.h"

namespace sogoc {

// Of whom, and in what: one subject that is known at K, and the figure that is asked of it. What is
// referred to must outlive it, and `view` stays at its size meanwhile.
struct CountOfOne {
  Register& reg;
  View& view;
  const FigureDefinition& figure;
  const Query& query;
  Subject subject;
  // Of this figure, query and subject.
  Dependencies dependencies;
};

// Roughly in the order in which they are looked at; what is said of each depends on the code, and
// what is not said of it stays empty. `code` is a key of JSON:
//
//   eventVoid      what would count is void: `about`, with its `day`; or all that is recorded
//   notYet         it begins on `day`, after the day asked for
//   left           on `day`, of the cause in `stated` (transferredOut when none is)
//   inTransit      from `cell` to `addressee`; notInTransit: in `cell`
//   closed         the unit, on `day`; merged: the village, into `stated`
//   status         is `stated`; otherKind: of unit; otherCause: of leaving; `wanted` were asked for
//   villages       the cell covers `number` of them
//   hasMembers     `stated` lives in the village; hasCell: `cell` covers it
//   oneTree        in one tree nobody goes over by structure
//   otherDay       the event is there, but counts on `day`, by what is in `stated`: decision or
//                  ceremony
//   noEvent        of the kinds asked for; `about` is the nearest one, on `day`
//   notACrossing   `cell` and `addressee`, between which it led, are both inside
//   otherWay       it led into the unit where the ways out are counted, or the reverse
//   notSource      of the split; independentBefore: covered one village before it too
//   notDecided     no rating of the years; notRated: for the reason `stated`
//   noCap          the scheme `stated` has none
//   unitNotActive  the unit asked for is not, on the day whose tree is added up in
//   outside        `chain` is where it stands, from the nearest unit to the root
//   notRestatable  `possible` are its places in the tree asked for, empty text none
//   filter         its `dimension` is `value`
struct Failing {
  std::string code;
  // Position of the event that decided it; nothing: none did, or none was recorded.
  std::optional<std::uint64_t> event = {};
  // Position of the event that would count, or that comes nearest to it.
  std::optional<std::uint64_t> about = {};
  Date day = {};
  // Identifiers of units, but for `stated`: a name of the schema, an identifier or a word.
  std::string cell = {}, addressee = {}, stated = {};
  // Names of the schema.
  std::vector<std::string> wanted = {};
  std::int64_t number = 0;
  std::vector<std::string> chain = {};
  std::set<std::string> possible = {};
  std::string dimension = {};
  DimensionValue value = {};
  // In the tree of which the units are named.
  Moment at = {};
};

// For one who is known and not counted: see Population::fails_first. Of a flow the event that comes
// furthest is told of. Throw std::logic_error when nothing fails, and what the view and the streams
// of the register throw; the thread rule is that of these, also for void_events.
Failing failing_of_flow(const CountOfOne& about);
Failing failing_of_ratings(const CountOfOne& about);

// An event of the subject that is void, with the correction by which it is.
struct VoidEvent {
  LiveEvent event;
  std::uint64_t voided_by = 0;
};
// Whatever was recorded of it below K and is void at K, in the order of recording.
std::vector<VoidEvent> void_events(const CountOfOne& about, const Subject& subject);

// The name that JSON gives the value of an enum; empty when it is not given or the schema has none.
// Pure.
std::string name_of_kind(UnitKind kind);
std::string name_of_status(Status status);
std::string name_of_cause(LeavingCause cause);

// The last of the moments up to `until` at which what `tell` says of it changes; nothing: none.
// `tell` is called just before and at each moment, from the last one back.
//
// REQUIRES: the moments are those of events.
template <typename Tell>
std::optional<Moment> last_change(const std::set<Moment>& moments, Moment until, Tell tell) {
  for (auto at = moments.upper_bound(until); at != moments.begin();)
    if (--at; tell(*at) != tell(just_before(*at))) return *at;
  return std::nullopt;
}

}  // namespace sogoc
