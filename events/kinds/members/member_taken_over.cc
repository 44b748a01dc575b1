#include "events/kinds/members/common.h"

namespace sogoc {

// tiếp nhận khi mở sổ. Seniority comes from `joined` in the details: no admission is in the
// register.
MaybeViolation apply_member_taken_over(const FoldedEvent& event, World& world) {
  const auto body = event.body.getMemberTakenOver();
  const auto id = view(body.getMember());
  if (world.member(id).phase != MemberState::Phase::none)
    return violation("member.admittedBefore", "memberTakenOver.member", id);
  if (auto bad = require_cell(world, view(body.getCell()), "memberTakenOver.cell")) return bad;
  auto after = placed({}, view(body.getCell()));
  after.status = body.getStatus();
  lay_over(after.attributes, body.getDetails());
  warn_of_age(world, after, body.getDetails(), "memberTakenOver.details");
  world.set_member(id, std::move(after));
  return {};
}

}  // namespace sogoc
