// What streams hold, as values. Of the two signed kinds a row is never changed: what was true and
// no longer is gets a second row of the opposite sign. The rows below a position are what was known
// there.
#pragma once
#include "projections/rows/subject.h"

namespace sogoc {

// In the stream of a subject: the state after one event that touches it, even when unchanged.
struct SubjectRow {
  std::uint64_t known = 0;  // position of the event whose recording wrote the row
  bool added = true;        // false: the version at this moment no longer holds
  Moment at;
  std::uint64_t revision = 0;  // see Version; this and what follows only when added
  std::uint16_t kind = 0;
  StatePtr after;  // null when not added
};

// In the stream of a place: one side of an event's touch of a subject that is found there before
// (it stops counting) or after (it begins to count) the event.
struct PlaceRow {
  std::uint64_t known = 0;
  bool added = true;
  bool enters = true;  // the side after the event
  Moment at;
  std::uint16_t kind = 0;  // schema::Body::Which of the event
  std::uint64_t revision = 0;
  std::string item;  // identifier of the subject
  StatePtr here;     // its state on this side
  StatePtr there;    // on the other side, as far as figures need it (see row_codecs.h)
};

// In the stream of names: a name that an event states.
struct NameRow {
  std::uint64_t known = 0;  // position of the event
  Subject subject;
  std::string name;
};

// In the stream of acts on units: an event that is live at the moment from `known` on, or no
// longer.
struct StructureRow {
  std::uint64_t known = 0;
  bool added = true;
  Moment at;
};

}  // namespace sogoc
