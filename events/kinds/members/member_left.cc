#include "events/kinds/members/common.h"

namespace sogoc {

MaybeViolation apply_member_left(const FoldedEvent& event, World& world) {
  const auto body = event.body.getMemberLeft();
  const auto id = view(body.getMember());
  auto after = world.member(id);
  if (!in_cell(after) && !in_transit(after))
    return violation("member.notAMember", "memberLeft.member", id);
  // Expulsion is a discipline of official members, refusal of recognition ends a probation; a
  // probationary member who is put out is struck off (xoá tên).
  const bool official = after.status == Status::OFFICIAL;
  if (body.getCause() == LeavingCause::EXPELLED && !official)
    return violation("member.wrongStatus", "memberLeft.cause", "expelled");
  if (body.getCause() == LeavingCause::PROBATION_REFUSED && official)
    return violation("member.wrongStatus", "memberLeft.cause", "probationRefused");
  world.set_member(id, departed(std::move(after), body.getCause(), event));
  return {};
}

}  // namespace sogoc
