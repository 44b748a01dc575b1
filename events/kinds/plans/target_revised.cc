#include <algorithm>

#include "events/kinds/kind.h"
#include "events/kinds/plans/targets.h"

namespace sogoc {

// điều chỉnh chỉ tiêu. `revises` names an event that is live at this place in the fold: a void or
// later one is not among those that the target was made of.
MaybeViolation apply_target_revised(const FoldedEvent& event, World& world) {
  const auto body = event.body.getTargetRevised();
  const auto id = view(body.getTarget()), revises = view(body.getRevises());
  auto target = world.get<TargetState>(id);
  if (!target.set) return violation("target.notSet", "targetRevised.target", id);
  if (body.hasRevises() &&
      std::find(target.events.begin(), target.events.end(), revises) == target.events.end())
    return violation("target.revises", "targetRevised.revises", revises);
  world.set(id, stated(body, std::move(target), event.id));
  return {};
}

}  // namespace sogoc
