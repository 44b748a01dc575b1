#include "events/kinds/members/common.h"

namespace sogoc {

// kết nạp lại: once in a life, with a new probation; the time between is not counted as seniority.
MaybeViolation apply_member_readmitted(const FoldedEvent& event, World& world) {
  const auto body = event.body.getMemberReadmitted();
  const auto id = view(body.getMember());
  const auto& before = world.member(id);
  if (!left(before) || before.cause == LeavingCause::DIED)
    return violation("member.notLeft", "memberReadmitted.member", id);
  if (before.readmitted) return violation("member.readmittedBefore", "memberReadmitted.member", id);
  if (auto bad = require_cell(world, view(body.getCell()), "memberReadmitted.cell")) return bad;
  auto after = placed(world.member(id), view(body.getCell()));
  after.status = Status::PROBATIONARY;
  after.readmitted = true;
  // From the leaving to this ceremony no seniority is counted. A transfer to the outside and back
  // interrupts nothing.
  after.absent_days +=
      static_cast<std::uint32_t>(day_number(event.effective) - day_number(after.left_on));
  lay_over(after.attributes, body.getDetails());
  warn_of_age(world, after, body.getDetails(), "memberReadmitted.details");
  world.set_member(id, std::move(after));
  return {};
}

}  // namespace sogoc
