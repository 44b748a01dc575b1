#include "events/kinds/members/common.h"

namespace sogoc {

// chuyển sinh hoạt đi. To a unit of the register he is in transit until somebody receives him; to
// the outside he has left, without a cause, and may come back by a slip.
MaybeViolation apply_transfer_issued(const FoldedEvent& event, World& world) {
  const auto body = event.body.getTransferIssued();
  if (body.hasTo() == body.hasToExternal())
    return violation("transfer.oneReceiver", "transferIssued.to", view(body.getTo()));
  const auto id = view(body.getMember()), from = view(body.getFrom()), to = view(body.getTo());
  auto after = world.member(id);
  if (!in_cell(after) || after.cell != from)
    return violation("member.notInCell", "transferIssued.from", from);
  if (body.hasToExternal()) {
    world.set_member(id, departed(std::move(after), LeavingCause::NOT_GIVEN, event));
    return {};
  }
  // Any active unit may be addressed, not cells alone: a committee passes him on to one of its
  // cells.
  if (auto bad = require_active(world, to, "transferIssued.to")) return bad;
  if (from == to) return violation("member.sameCell", "transferIssued.to", to);
  after.phase = MemberState::Phase::in_transit;
  after.addressee = to;
  world.set_member(id, std::move(after));
  return {};
}

}  // namespace sogoc
