#include "events/kinds/members/common.h"

namespace sogoc {

MaybeViolation apply_transfer_returned(const FoldedEvent& event, World& world) {
  const auto id = view(event.body.getTransferReturned().getMember());
  auto after = world.member(id);
  if (!in_transit(after)) return violation("transfer.notOpen", "transferReturned.member", id);
  const std::string cell = after.cell;
  // The cell may have closed meanwhile: after a merger its transfers end at the unit that took it
  // in, else at its parent, which holds nobody.
  if (auto bad = require_cell(world, cell, "transferReturned.member")) return bad;
  world.set_member(id, placed(std::move(after), cell));
  return {};
}

}  // namespace sogoc
