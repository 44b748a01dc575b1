// The families of streams: which rows a stream holds and what its id is. Persisted.
#pragma once
#include "projections/rows/streams.h"
#include "projections/rows/subject.h"

namespace sogoc {

enum class Family : std::uint8_t {
  subject = 0x10,       // + class: SubjectRow of one subject
  place = 0x20,         // + role: PlaceRow of everything found at the owner
  reader = 0x30,        // + class: moments of events that read the subject without touching it
  list_reader = 0x40,   // + role: moments of events that read the whole place
  touched = 0x50,       // id: a position; subjects that an event touches without naming them
  correction = 0x60,    // id: a position; positions of the corrections that name it
  void_at_once = 0x80,  // + class: positions of events about the subject, void from the start
  names = 0xa0,         // every name that was ever stated, see search.h
  structure = 0x90,     // acts on units, of the whole register: see restatement.h
  void_total = 0x70,    // id: a bucket of 4,096 positions; running totals of void events
};

inline StreamName subject_stream(const Subject& subject) {
  return {
      static_cast<std::uint8_t>(static_cast<int>(Family::subject) + static_cast<int>(subject.of)),
      subject.id};
}
inline StreamName place_stream(const Place& place) {
  return {static_cast<std::uint8_t>(static_cast<int>(Family::place) + static_cast<int>(place.role)),
          place.id};
}
inline StreamName reader_stream(const Subject& subject) {
  return {
      static_cast<std::uint8_t>(static_cast<int>(Family::reader) + static_cast<int>(subject.of)),
      subject.id};
}
inline StreamName list_reader_stream(const Place& place) {
  return {static_cast<std::uint8_t>(static_cast<int>(Family::list_reader) +
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
inline StreamName touched_stream(std::uint64_t position) {
  return {static_cast<std::uint8_t>(Family::touched), std::to_string(position)};
}
inline StreamName correction_stream(std::uint64_t position) {
  return {static_cast<std::uint8_t>(Family::correction), std::to_string(position)};
}

}  // namespace sogoc
