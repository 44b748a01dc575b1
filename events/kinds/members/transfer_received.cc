#include "events/kinds/members/common.h"

namespace sogoc {
namespace {

// From inside only who is in transit, from outside only who is not here: a transfer counts once.
MaybeViolation check_origin(World& world, schema::TransferReceived::Reader body) {
  const auto id = view(body.getMember());
  const auto& member = world.member(id);
  if (!body.hasFromExternal()) {
    if (in_transit(member)) return {};
    return violation("transfer.notOpen", "transferReceived.member", id);
  }
  const bool outside =
      member.phase == MemberState::Phase::none ||
      (left(member) && member.cause == LeavingCause::NOT_GIVEN);  // transferred out
  if (outside) return {};
  return violation("transfer.notOutside", "transferReceived.member", id);
}

}  // namespace

// chuyển sinh hoạt đến
MaybeViolation apply_transfer_received(const FoldedEvent& event, World& world) {
  const auto body = event.body.getTransferReceived();
  const auto id = view(body.getMember()), cell = view(body.getCell());
  if (auto bad = check_origin(world, body)) return bad;
  if (auto bad = require_cell(world, cell, "transferReceived.cell")) return bad;
  auto after = world.member(id);
  if (!body.hasFromExternal()) {
    // An addressee that closed as a root is nowhere: nobody stands under it.
    if (after.addressee.empty() || !at_or_above(world, std::string(after.addressee), cell))
      return violation("transfer.otherReceiver", "transferReceived.cell", cell);
  } else {
    // The register knows nothing newer than the slip; without a word an official member is
    // received.
    after.status = body.getStatus() == Status::NOT_GIVEN ? Status::OFFICIAL : body.getStatus();
  }
  after = placed(std::move(after), cell);
  lay_over(after.attributes, body.getDetails());
  warn_of_age(world, after, body.getDetails(), "transferReceived.details");
  world.set_member(id, std::move(after));
  return {};
}

}  // namespace sogoc
