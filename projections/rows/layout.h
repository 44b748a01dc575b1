// The layout of the streams: which rows each family holds and what its id is. Persisted: a family
// is the upper half of a byte, the class or role that is added to it the lower half.
#pragma once
#include "projections/rows/streams.h"
#include "projections/rows/subject.h"

namespace sogoc {

enum class Family : std::uint8_t {
  subject = 0x10,         // + class: SubjectRow of one subject
  place = 0x20,           // + role: PlaceRow of everything found at the owner
  dependent = 0x30,       // + class: moments of events that read the subject and do not touch it
  list_dependent = 0x40,  // + role: moments of events that read the whole place
  implied = 0x50,         // id: a position; subjects that an event touches without naming them
  correction = 0x60,      // id: a position; positions of the corrections that name it
  void_at_once = 0x80,    // + class: positions of events about the subject, void from the start
  names = 0xa0,           // every name that was ever stated
  structure = 0x90,       // acts on units, of the whole register
  void_total = 0x70,      // id: a bucket of 4,096 positions; running totals of void events
};

static_assert(role_count <= 16, "the role is the lower half of the family's byte");
static_assert(static_cast<int>(SubjectClass::report) < 16, "and so is the class");

inline StreamName subject_stream(const Subject& subject) {
  return {
      static_cast<std::uint8_t>(static_cast<int>(Family::subject) + static_cast<int>(subject.of)),
      subject.id};
}
inline StreamName place_stream(const Place& place) {
  return {static_cast<std::uint8_t>(static_cast<int>(Family::place) + static_cast<int>(place.role)),
          place.id};
}
inline StreamName dependent_stream(const Subject& subject) {
  return {
      static_cast<std::uint8_t>(static_cast<int>(Family::dependent) + static_cast<int>(subject.of)),
      subject.id};
}
inline StreamName list_dependent_stream(const Place& place) {
  return {static_cast<std::uint8_t>(static_cast<int>(Family::list_dependent) +
                                    static_cast<int>(place.role)),
          place.id};
}
inline StreamName void_at_once_stream(const Subject& subject) {
  return {static_cast<std::uint8_t>(static_cast<int>(Family::void_at_once) +
                                    static_cast<int>(subject.of)),
          subject.id};
}
inline StreamName structure_stream() { return {static_cast<std::uint8_t>(Family::structure), ""}; }
inline StreamName names_stream() { return {static_cast<std::uint8_t>(Family::names), ""}; }
inline StreamName implied_stream(std::uint64_t position) {
  return {static_cast<std::uint8_t>(Family::implied), std::to_string(position)};
}
inline StreamName void_total_stream(std::uint64_t bucket) {
  return {static_cast<std::uint8_t>(Family::void_total), std::to_string(bucket)};
}
inline StreamName correction_stream(std::uint64_t position) {
  return {static_cast<std::uint8_t>(Family::correction), std::to_string(position)};
}

}  // namespace sogoc
