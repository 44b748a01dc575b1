// The two kinds of signed rows and their bytes. A row is never changed: what was true and no longer
// is gets a second row of the opposite sign. The rows below a position are what was known there.
#pragma once
#include "projections/rows/subject.h"

namespace sogoc {

// In the stream of a subject: the state after one event that touches it, even when unchanged.
struct SubjectRow {
  std::uint64_t known = 0;  // position of the event whose recording wrote the row
  bool added = true;        // false: the version at this moment no longer holds
  Moment at;
  std::uint64_t content = 0;  // see Version; this and what follows only when added
  std::uint16_t kind = 0;
  StatePtr after;  // null when not added
};

std::string encode(const SubjectRow& row, SubjectClass of);
SubjectRow decode_subject_row(std::string_view bytes, SubjectClass of);

// In the stream of a place: one side of an event's touch of a subject that is found there before
// (it stops counting) or after (it begins to count) the event.
struct PlaceRow {
  std::uint64_t known = 0;
  bool added = true;
  bool enters = true;  // the side after the event
  Moment at;
  std::uint16_t kind = 0;  // schema::Body::Which of the event
  std::uint64_t content = 0;
  std::string item;  // identifier of the subject
  StatePtr here;     // its state on this side
  StatePtr there;    // on the other side, as far as figures need it (see encode)
};

// Members carry status, cause, attributes and both ends of the other side, the ratings of a year
// their state; other subjects only their identifier, since their own streams are read with them.
std::string encode(const PlaceRow& row, Role role);
PlaceRow decode_place_row(std::string_view bytes, Role role);

}  // namespace sogoc
