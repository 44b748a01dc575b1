#include "events/kinds/members/common.h"

namespace sogoc {

// kết nạp. The effective day is the ceremony. Seniority (tuổi đảng) counts from the day of signing
// of the decision, which is kept; a decision without a day leaves the ceremony.
MaybeViolation apply_member_admitted(const FoldedEvent& event, World& world) {
  const auto body = event.body.getMemberAdmitted();
  const auto id = view(body.getMember());
  if (world.member(id).phase != MemberState::Phase::none)
    return violation("member.admittedBefore", "memberAdmitted.member", id);
  if (auto bad = require_cell(world, view(body.getCell()), "memberAdmitted.cell")) return bad;
  // Everybody begins on probation; who comes with a history is taken over instead.
  auto after = placed({}, view(body.getCell()));
  after.status = Status::PROBATIONARY;
  after.first_admitted = event.decision_signed.value != 0 ? event.decision_signed : event.effective;
  lay_over(after.attributes, body.getDetails());
  warn_of_age(world, after, body.getDetails(), "memberAdmitted.details");
  world.set_member(id, std::move(after));
  return {};
}

}  // namespace sogoc
