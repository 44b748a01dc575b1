// Rows of the places of members without a value for each: figures go through tens of thousands of
// them, and what they ask of most is a sign and a day. The bytes are those of PlaceRow.
#pragma once
#include <functional>
#include <string_view>

#include "projections/rows/layout.h"
#include "projections/rows/rows.h"

namespace sogoc {

// Where a member is: MemberState::location.
struct PersonPlace {
  MemberState::Phase phase = MemberState::Phase::none;
  LeavingCause cause = LeavingCause::NOT_GIVEN;
  std::string_view cell, addressee;
};

// One row, as long as it is visited. Its parts are those of PlaceRow.
struct PersonRow {
  std::uint64_t known = 0;
  bool added = true, enters = true;
  Moment at = {};
  std::uint16_t kind = 0;
  std::uint64_t revision = 0;
  std::string_view item = {};
  PersonPlace here = {}, there = {};
  // What MemberState::details names of this side, as bytes: the same bytes are the same details.
  // They are judged where they are read.
  std::string_view details = {};
};

// Whether the role is that of a place of members: REQUIRED of the roles below.
bool finds_members(Role role);

// Every row of the place in the order of appending; of the second, of all places of the role that
// have one that is committed, those of a place together. `visit` must not append, and what it
// throws comes out. Throws CorruptRow for a damaged row, StoreError for a damaged table.
using VisitPerson = std::function<void(std::string_view owner, const PersonRow& row)>;
void read_person_rows(const Streams& streams, const Place& place, const VisitPerson& visit);
void read_person_rows(const Streams& streams, Role role, const VisitPerson& visit);

// The member whose details the bytes are; his other parts are those of nobody. Throws CorruptRow.
MemberState person_of(std::string_view details);
// That of his details alone.
Status status_of(std::string_view details);

}  // namespace sogoc
