#include "events/kinds/members/common.h"

namespace sogoc {

// công nhận chính thức. In transit too: the day is fixed by the probation, not by where he is.
MaybeViolation apply_official_recognised(const FoldedEvent& event, World& world) {
  const auto id = view(event.body.getOfficialRecognised().getMember());
  auto after = world.member(id);
  if ((!in_cell(after) && !in_transit(after)) || after.status != Status::PROBATIONARY)
    return violation("member.notProbationary", "officialRecognised.member", id);
  after.status = Status::OFFICIAL;
  world.set_member(id, std::move(after));
  return {};
}

}  // namespace sogoc
