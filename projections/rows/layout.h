// The layout of the streams: which rows each family holds and what its id is. Persisted: a family
// is the upper half of a byte, the class or role that is added to it the lower half. A new family
// takes a number that is free; a number that was written once keeps its meaning until a program
// refuses the generation that has it.
#pragma once
#include "projections/rows/streams.h"
#include "projections/rows/subject.h"

namespace sogoc {

// The version of all that rows/ says of the bytes of rows: families, rows, parts of states. Goes up
// by one with each change of them; the register keeps that of its rows beside their generation. 0
// is that of registers which kept none.
inline constexpr std::uint8_t rows_layout = 0;

// Upper halves of the first byte behind a key's generation (store/keys.h); 0xb0 to 0xf0 are free.
enum class Family : std::uint8_t {
  // + class: SubjectRow of one subject.
  subject = 0x10,
  // + role: PlaceRow of everything found at the owner.
  place = 0x20,
  // + class: moments of events that read the subject and do not touch it.
  dependent = 0x30,
  // + role: moments of events that read the whole place.
  list_dependent = 0x40,
  // id: a position; subjects that an event touches without naming them.
  implied = 0x50,
  // id: a position; positions of the corrections that name it.
  correction = 0x60,
  // + class: positions of events about the subject, void from the start.
  void_at_once = 0x80,
  // No id: every name that was ever stated.
  names = 0xa0,
  // No id: acts on units, of the whole register.
  structure = 0x90,
  // id: a bucket of 4,096 positions; running totals of void events.
  void_total = 0x70,
};

static_assert(role_count <= 16, "the role is the lower half of the family's byte");
static_assert(std::variant_size_v<SubjectState> < 16, "and so is the class");

// The stream of each family, by what its id is made of. Positions are written in decimal. An id
// that is longer than a key can name (72 bytes) is a bug and throws std::length_error where the
// stream is read. Pure, safe from any thread.

// What a subject is: its timeline.
inline StreamName subject_stream(const Subject& subject) {
  return {
      static_cast<std::uint8_t>(static_cast<int>(Family::subject) + static_cast<int>(subject.of)),
      subject.id};
}
// Who is found at an owner, and what counting needs to know of them there.
inline StreamName place_stream(const Place& place) {
  return {static_cast<std::uint8_t>(static_cast<int>(Family::place) + static_cast<int>(place.role)),
          place.id};
}
// Which events to judge again when a subject changes that they read, and do not touch.
inline StreamName dependent_stream(const Subject& subject) {
  return {
      static_cast<std::uint8_t>(static_cast<int>(Family::dependent) + static_cast<int>(subject.of)),
      subject.id};
}
// Which events to judge again when anybody comes to the place or leaves it.
inline StreamName list_dependent_stream(const Place& place) {
  return {static_cast<std::uint8_t>(static_cast<int>(Family::list_dependent) +
                                    static_cast<int>(place.role)),
          place.id};
}
// Events that leave no row of a state and belong to the history of their subject all the same.
inline StreamName void_at_once_stream(const Subject& subject) {
  return {static_cast<std::uint8_t>(static_cast<int>(Family::void_at_once) +
                                    static_cast<int>(subject.of)),
          subject.id};
}
// One stream of the register each: whoever restates, or searches by name, reads it whole.
inline StreamName structure_stream() { return {static_cast<std::uint8_t>(Family::structure), ""}; }
inline StreamName names_stream() { return {static_cast<std::uint8_t>(Family::names), ""}; }
// Whom an event touches without naming them: the members whom a merger takes along, for one.
// Without it, an event that is amended or voided would leave their versions behind, since nothing
// in its words says whose they are.
inline StreamName implied_stream(std::uint64_t position) {
  return {static_cast<std::uint8_t>(Family::implied), std::to_string(position)};
}
// Totals by 4,096 positions each, so that a size finds its own without reading all.
inline StreamName void_total_stream(std::uint64_t bucket) {
  return {static_cast<std::uint8_t>(Family::void_total), std::to_string(bucket)};
}
// By the event corrected: whether it is live at K is asked for every event that is shown.
inline StreamName correction_stream(std::uint64_t position) {
  return {static_cast<std::uint8_t>(Family::correction), std::to_string(position)};
}

}  // namespace sogoc
