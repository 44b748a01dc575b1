// What the rules of the members' kinds share: pure functions from a state to the next; they write
// nothing themselves.
#pragma once
#include "events/kinds/checks.h"
#include "events/kinds/kind.h"

namespace sogoc {

// Details that are given replace those known; a cleared one is known no more. Sealed details leave
// all as it was.
void lay_over(Attributes& known, schema::Details::Reader details);

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
