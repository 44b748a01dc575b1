#include "events/kinds/checks.h"
#include "events/kinds/kind.h"

namespace sogoc {

// Closes nothing by itself: a disbanding (giải tán) is followed by its dissolution, in which it is
// said where the members go.
MaybeViolation apply_unit_disciplined(const FoldedEvent& event, World& world) {
  const auto unit = view(event.body.getUnitDisciplined().getUnit());
  if (auto bad = require_active(world, unit, "unitDisciplined.unit")) return bad;
  touch_unit(world, unit);
  return {};
}

}  // namespace sogoc
