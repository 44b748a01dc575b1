// What the rules of the members' kinds share.
#pragma once
#include "events/kinds/checks.h"
#include "events/kinds/rules.h"

namespace sogoc {

// Details that are given replace those known; a cleared one is known no more.
void lay_over(Attributes& known, schema::Details::Reader details);

inline bool in_cell(const MemberState& member) {
  return member.phase == MemberState::Phase::in_cell;
}
inline bool in_transit(const MemberState& member) {
  return member.phase == MemberState::Phase::in_transit;
}
inline bool left(const MemberState& member) { return member.phase == MemberState::Phase::left; }

// In the cell, with everything else as it was.
MemberState placed(MemberState member, std::string_view cell);

// Left by this event; the cause is not given when it was a transfer to the outside.
MemberState departed(MemberState member, LeavingCause cause, const FoldedEvent& event);

}  // namespace sogoc
