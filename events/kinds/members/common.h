// What the rules of the members' kinds share: pure functions from a state to the next; they write
// nothing themselves.
#pragma once
#include "events/kinds/checks.h"
#include "events/kinds/kind.h"

namespace sogoc {

// Details that are given replace those known; a cleared one is known no more. Sealed details leave
// all as it was.
void lay_over(Attributes& known, schema::Details::Reader details);

// A warning (member.age) when an event that states `details` leaves a member who was surely born
// after his admission, or less than 18 years before it: Điều lệ Đảng, Điều 1.1. Of a birth or an
// admission that is known to the month or year the mildest day is taken. The admission is `joined`
// when it is stated, else the first one of the register; without either nothing is said.
void warn_of_age(World& world, const MemberState& after, schema::Details::Reader details,
                 const std::string& field);

// The phase that a member is in: rules ask for these alone.
inline bool in_cell(const MemberState& member) {
  return member.phase == MemberState::Phase::in_cell;
}
inline bool in_transit(const MemberState& member) {
  return member.phase == MemberState::Phase::in_transit;
}
// Left by whatever cause, also by a transfer to the outside.
inline bool left(const MemberState& member) { return member.phase == MemberState::Phase::left; }

// In the cell, with everything else as it was, but for what goes with a transfer or a leaving:
// cause, addressee and the event of leaving are no more.
MemberState placed(MemberState member, std::string_view cell);

// Left by this event on its day; the cause is not given when it was a transfer to the outside.
// Status and attributes stay, for somebody who left may come back.
MemberState departed(MemberState member, LeavingCause cause, const FoldedEvent& event);

}  // namespace sogoc
