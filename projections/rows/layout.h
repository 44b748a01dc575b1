// The layout of the streams: which rows each family holds and what its id is. Persisted: the number
// of a stream is the family in its upper byte and the class or role that divides it in its lower
// one, so that each has room for 255 without meeting another. A new family takes the next number
// and a row of `families`; a number that was written once keeps its meaning until a program refuses
// the generation that has it. The bytes of every row: docs/rows.md.
#pragma once
#include <array>

#include "projections/rows/streams.h"
#include "projections/rows/subject.h"

namespace sogoc {

// The version of all that rows/ says of the bytes of rows: families, rows, parts of states. Goes up
// by one with each change of them; the register keeps that of its rows beside their generation. 0
// had families and roles in the two halves of one byte; before 2 a part without a base had none of
// its own, and the door kept nothing; before 3 nothing said where a subject was first named.
inline constexpr std::uint8_t rows_layout = 3;

// Upper bytes of the number behind a key's generation (store/keys.h).
enum class Family : std::uint8_t {
  // By class: SubjectRow of one subject.
  subject = 1,
  // By role: PlaceRow of everything found at the owner.
  place = 2,
  // By class: moments of events that read the subject and do not touch it.
  dependent = 3,
  // By role: moments of events that read the whole place.
  list_dependent = 4,
  // id: a position; subjects that an event touches without naming them.
  implied = 5,
  // id: a position; positions of the corrections that name it.
  correction = 6,
  // id: a bucket of 4,096 positions; running totals of void events.
  void_total = 7,
  // By class: positions of events about the subject, void from the start.
  void_at_once = 8,
  // No id: acts on units, of the whole register.
  structure = 9,
  // No id: every name that was ever stated.
  names = 10,
  // No id: the earliest effective day, each time that it went down.
  first_day = 11,
  // id: a folded name with a birth (namesake_stream); whom they were stated of.
  namesakes = 12,
  // By class, no id: every subject that an event ever named, in the order of the log. Its place
  // here is its number.
  numbers = 13,
  // By class: where the subject was first named.
  first_named = 14,
};

// What the lower byte of a family's streams is: nothing (0), a SubjectClass or a Role.
enum class DividedBy : std::uint8_t { nothing, subject_class, role };
struct FamilyRow {
  Family family;
  DividedBy by;
};
// Every family, in the order of their numbers.
inline constexpr std::array families = {
    FamilyRow{Family::subject, DividedBy::subject_class},
    FamilyRow{Family::place, DividedBy::role},
    FamilyRow{Family::dependent, DividedBy::subject_class},
    FamilyRow{Family::list_dependent, DividedBy::role},
    FamilyRow{Family::implied, DividedBy::nothing},
    FamilyRow{Family::correction, DividedBy::nothing},
    FamilyRow{Family::void_total, DividedBy::nothing},
    FamilyRow{Family::void_at_once, DividedBy::subject_class},
    FamilyRow{Family::structure, DividedBy::nothing},
    FamilyRow{Family::names, DividedBy::nothing},
    FamilyRow{Family::first_day, DividedBy::nothing},
    FamilyRow{Family::namesakes, DividedBy::nothing},
    FamilyRow{Family::numbers, DividedBy::subject_class},
    FamilyRow{Family::first_named, DividedBy::subject_class},
};

// Whether each row has a number that no other has; 0 is none, so that zeros are no stream.
constexpr bool families_are_distinct() {
  for (std::size_t i = 0; i < families.size(); ++i)
    if (static_cast<std::size_t>(families[i].family) != i + 1) return false;
  return true;
}
static_assert(families_are_distinct(), "families are numbered from 1 on, none twice");
static_assert(families.size() <= 255 && sizeof(Family) == 1, "a family is one byte of a key");
static_assert(role_count <= 256 && sizeof(Role) == 1, "a role is one byte of a key");
static_assert(std::variant_size_v<SubjectState> <= 255 && sizeof(SubjectClass) == 1,
              "a class is one byte of a key, and 0 is none");

// The number of a stream of the family that is divided by class or role, or not at all: dividing it
// otherwise, or a family without a row, does not compile. Pure, safe from any thread, as all below.
constexpr DividedBy divided_by(Family family) {
  return families.at(static_cast<std::size_t>(family) - 1).by;
}
constexpr std::uint16_t stream_number(Family family, std::uint8_t part) {
  return static_cast<std::uint16_t>(static_cast<unsigned>(family) << 8 | part);
}
template <Family family>
constexpr std::uint16_t stream_number(SubjectClass of) {
  static_assert(divided_by(family) == DividedBy::subject_class);
  return stream_number(family, static_cast<std::uint8_t>(of));
}
template <Family family>
constexpr std::uint16_t stream_number(Role role) {
  static_assert(divided_by(family) == DividedBy::role);
  return stream_number(family, static_cast<std::uint8_t>(role));
}
template <Family family>
constexpr std::uint16_t stream_number() {
  static_assert(divided_by(family) == DividedBy::nothing);
  return stream_number(family, 0);
}
// The family of the stream; a number that is none gives a family that is none.
constexpr Family family_of(std::uint16_t stream) { return static_cast<Family>(stream >> 8); }

// The stream of each family, by what its id is made of. Positions are written in decimal. An id
// that is longer than a key can name (72 bytes) is a bug and throws std::length_error where the
// stream is read.

// What a subject is: its timeline.
inline StreamName subject_stream(const Subject& subject) {
  return {stream_number<Family::subject>(subject.of), subject.id};
}
// Who is found at an owner, and what counting needs to know of them there.
inline StreamName place_stream(const Place& place) {
  return {stream_number<Family::place>(place.role), place.id};
}
// Which events to judge again when a subject changes that they read, and do not touch.
inline StreamName dependent_stream(const Subject& subject) {
  return {stream_number<Family::dependent>(subject.of), subject.id};
}
// Which events to judge again when anybody comes to the place or leaves it.
inline StreamName list_dependent_stream(const Place& place) {
  return {stream_number<Family::list_dependent>(place.role), place.id};
}
// Events that leave no row of a state and belong to the history of their subject all the same.
inline StreamName void_at_once_stream(const Subject& subject) {
  return {stream_number<Family::void_at_once>(subject.of), subject.id};
}
// One stream of the register each: whoever restates, or searches by name, reads it whole.
inline StreamName structure_stream() { return {stream_number<Family::structure>(), ""}; }
inline StreamName names_stream() { return {stream_number<Family::names>(), ""}; }
inline StreamName first_day_stream() { return {stream_number<Family::first_day>(), ""}; }
// `key`: of the name and the birth together (namesakes.h), so that no name stands in a key.
inline StreamName namesake_stream(std::string key) {
  return {stream_number<Family::namesakes>(), std::move(key)};
}
// Both are of subjects as an event calls them: counted things are named by where the log has them
// first (figures/counted_digest.h), and numbered in that order.
inline StreamName numbers_stream(SubjectClass of) {
  return {stream_number<Family::numbers>(of), ""};
}
inline StreamName first_named_stream(const Subject& subject) {
  return {stream_number<Family::first_named>(subject.of), subject.id};
}
// Whom an event touches without naming them: the members whom a merger takes along, for one.
// Without it, an event that is amended or voided would leave their versions behind, since nothing
// in its words says whose they are.
inline StreamName implied_stream(std::uint64_t position) {
  return {stream_number<Family::implied>(), std::to_string(position)};
}
// Totals by 4,096 positions each, so that a size finds its own without reading all.
inline StreamName void_total_stream(std::uint64_t bucket) {
  return {stream_number<Family::void_total>(), std::to_string(bucket)};
}
// By the event corrected: whether it is live at K is asked for every event that is shown.
inline StreamName correction_stream(std::uint64_t position) {
  return {stream_number<Family::correction>(), std::to_string(position)};
}

}  // namespace sogoc
