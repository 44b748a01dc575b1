#include "events/kinds/members/common.h"

namespace sogoc {

// phục hồi đảng tịch: the leaving was wrong, seniority runs on.
MaybeViolation apply_membership_restored(const FoldedEvent& event, World& world) {
  const auto body = event.body.getMembershipRestored();
  const auto id = view(body.getMember());
  auto after = world.member(id);
  if (!left(after) ||
      (after.cause != LeavingCause::EXPELLED && after.cause != LeavingCause::STRUCK_OFF))
    return violation("member.notRestorable", "membershipRestored.member", id);
  if (auto bad = require_cell(world, view(body.getCell()), "membershipRestored.cell")) return bad;
  // Naming the leaving keeps a restoration from reversing a later one that it knows nothing of.
  if (after.left_by != view(body.getReverses()))
    return violation("member.reversesOther", "membershipRestored.reverses",
                     view(body.getReverses()));
  world.set_member(id, placed(std::move(after), view(body.getCell())));
  return {};
}

}  // namespace sogoc
