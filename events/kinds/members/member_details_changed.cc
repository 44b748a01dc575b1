#include "events/kinds/members/common.h"

namespace sogoc {

// Who left is no member: details that turn out wrong afterwards are amended where they were stated.
MaybeViolation apply_member_details_changed(const FoldedEvent& event, World& world) {
  const auto body = event.body.getMemberDetailsChanged();
  const auto id = view(body.getMember());
  auto after = world.member(id);
  if (!in_cell(after) && !in_transit(after))
    return violation("member.notAMember", "memberDetailsChanged.member", id);
  lay_over(after.attributes, body.getChanges());
  warn_of_age(world, after, body.getChanges(), "memberDetailsChanged.changes");
  world.set_member(id, std::move(after));
  return {};
}

}  // namespace sogoc
