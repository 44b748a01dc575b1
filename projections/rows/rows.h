// What streams hold, as values. Of the signed kinds a row is never changed: what was true and no
// longer is gets a second row of the opposite sign. The rows below a position are what was known
// there, so a view at K reads a prefix and never sees anything else.
#pragma once
#include "projections/rows/subject.h"

namespace sogoc {

// In the stream of a subject: the state after one event that touches it, even when unchanged. The
// stream in order gives the timeline: a row that is added puts a version at its moment, one that is
// not takes it away.
struct SubjectRow {
  // Position of the event whose recording wrote the row.
  std::uint64_t known = 0;
  // False: the version at this moment no longer holds.
  bool added = true;
  // Of the event that touched the subject, not of the correction that changed it.
  Moment at;
  // See Version; this and what follows only when added.
  std::uint64_t revision = 0;
  std::uint16_t kind = 0;
  // Null when not added.
  StatePtr after;
};

// In the stream of a place: one side of an event's touch of a subject that is found there before
// (it stops counting) or after (it begins to count) the event. A touch that leaves the subject
// where it is has both sides there. An event is counted from these alone: the other side says
// whether it is an arrival from outside, a move inside or a change of what the subject is.
struct PlaceRow {
  // Which recording wrote the row, and its sign, as in SubjectRow.
  std::uint64_t known = 0;
  bool added = true;
  // The side after the event; false: the side before it.
  bool enters = true;
  Moment at;
  // schema::Body::Which of the event.
  std::uint16_t kind = 0;
  // See Version.
  std::uint64_t revision = 0;
  // Identifier of the subject, whose class is that of the place's role.
  std::string item;
  // Its state on this side, as far as the place keeps it (row_codecs.h); may be null.
  StatePtr here;
  // On the other side, as far as figures need it; may be null.
  StatePtr there;
};

// In the stream of names: a name that an event states. Not signed: a name that a void event stated
// may still be searched for, and whoever finds it asks whether the subject is known.
struct NameRow {
  // Position of the event.
  std::uint64_t known = 0;
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

// In the stream of the earliest day: it holds from `known` on.
struct FirstDayRow {
  std::uint64_t known = 0;
  Date day;
};

// In a stream of namesakes: of whom the event at `known` states the name and the birth.
struct NamesakeRow {
  std::uint64_t known = 0;
  std::string member;
};

// Where the log first names a subject.
struct FirstNamed {
  // Of the event.
  std::uint64_t position = 0;
  // Which of the subjects of its class that this event names it is, from 0, in the order of
  // subjects_named, each counted once.
  std::uint64_t ordinal = 0;
  auto operator<=>(const FirstNamed&) const = default;
};

// In a stream of numbers, the number of the subject being its place there.
struct NumberRow {
  FirstNamed named;
  std::string id;
};

// In a stream of void totals: how many events of the register are void from a position on.
struct VoidTotalRow {
  // The last of the act that changed the number.
  std::uint64_t last_position = 0;
  std::uint64_t total = 0;
};

}  // namespace sogoc
