// The rows of places of members as columns: for each row a day, a sign, and numbers in place of
// texts, so that a figure is a sum over a few arrays. At any K: what is known there are the rows
// below it, and since every touch of a member is written with both its sides, and is written again
// with turned signs when it changes, the signs up to a moment add up to who is there.
#pragma once
#include <cstdint>
#include <deque>
#include <set>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "projections/rows/person_rows.h"

namespace sogoc {

// Of one place, a row each, ordered by day.
struct PlaceColumns {
  std::vector<std::uint64_t> known;
  // Date::value.
  std::vector<std::uint32_t> day;
  // 1: one more is there from the day on; -1: one less.
  std::vector<std::int8_t> sign;
  // Numbers in PersonColumns.
  std::vector<std::uint32_t> member, details;
  // Of who is in transit: the unit to which he goes (of Role::transit_from), a number in
  // PersonColumns::unit.
  std::vector<std::uint32_t> addressee;
  // The event that touches him: its position, its kind, and why he left by it, if he did.
  std::vector<std::uint64_t> event;
  std::vector<std::uint16_t> kind;
  std::vector<LeavingCause> cause;
  // Whether it is the side after the event, and where he is on the other one; numbers in
  // PersonColumns::cell and ::unit.
  std::vector<bool> enters;
  std::vector<MemberState::Phase> other_phase;
  std::vector<std::uint32_t> other_cell, other_addressee;

  std::size_t size() const { return known.size(); }
};

// Reads each place once and keeps it, for all K. For one thread at a time; `streams` must outlive
// it. Throws CorruptRow and StoreError, and is then spent.
class PersonColumns {
 public:
  explicit PersonColumns(const Streams& streams) : streams_(streams) {}
  PersonColumns(const PersonColumns&) = delete;
  PersonColumns& operator=(const PersonColumns&) = delete;

  // To be called between questions: lets go of everything when rows up to `size` are to be asked
  // for and what is kept was read at a smaller one, or when it has grown beyond a bound of some
  // 64 MB. References and numbers that were given out before no longer hold then.
  void renew(std::uint64_t size);

  // The rows of the place, which hold until renew.
  //
  // REQUIRES: finds_members(place.role).
  const PlaceColumns& at(const Place& place);
  // So many places of the role, which are of units, are to be asked for: when one walk over all is
  // less than reading these one by one, it is made here.
  void expect(Role role, std::size_t places);

  // By number; they hold until renew. Numbers are dense from 0 on, in no order that means anything.
  std::size_t members() const { return members_.texts.size(); }
  std::string_view member(std::uint32_t number) const { return members_.texts[number]; }
  std::string_view cell(std::uint32_t number) const { return cells_.texts[number]; }
  std::string_view unit(std::uint32_t number) const { return units_.texts[number]; }
  std::size_t all_details() const { return details_.texts.size(); }
  // As person_rows.h has them.
  std::string_view details(std::uint32_t number) const { return details_.texts[number]; }

 private:
  struct Hash {
    std::size_t operator()(const Place& place) const {
      return std::hash<std::string>()(place.id) * 31 + static_cast<std::size_t>(place.role);
    }
  };
  // Texts by number, each kept once.
  struct Numbers {
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    std::vector<std::string_view> texts;
    // Pieces of memory, of which none moves.
    std::deque<std::string> pieces;
    // The number given out last.
    std::uint32_t last = 0;

    std::uint32_t of(std::string_view text);
    std::uint32_t find(std::string_view text);
  };
  void read_all(Role role);
  void add(PlaceColumns& columns, Role role, const PersonRow& row);

  const Streams& streams_;
  std::uint64_t size_ = 0;
  std::size_t rows_ = 0;
  std::unordered_map<Place, PlaceColumns, Hash> places_;
  std::set<Role> whole_;
  Numbers members_, cells_, units_, details_;
};

}  // namespace sogoc
