#include "events/kinds/kind.h"
#include "events/kinds/plans/targets.h"

namespace sogoc {

// giao chỉ tiêu. Figure and unit are not judged here: a target is kept as its paper states it, also
// one that nothing can be compared with.
MaybeViolation apply_target_set(const FoldedEvent& event, World& world) {
  const auto body = event.body.getTargetSet();
  const auto id = view(body.getTarget());
  if (world.get<TargetState>(id).set) return violation("target.idUsed", "targetSet.target", id);
  world.set(id, stated(body, {}, event.id));
  return {};
}

}  // namespace sogoc
