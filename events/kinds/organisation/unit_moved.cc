#include "events/kinds/checks.h"
#include "events/kinds/kind.h"

namespace sogoc {

// chuyển giao. Only the unit is written; what stands below it goes along by standing below it.
MaybeViolation apply_unit_moved(const FoldedEvent& event, World& world) {
  const auto body = event.body.getUnitMoved();
  const auto unit = view(body.getUnit());
  if (auto bad = require_active(world, unit, "unitMoved.unit")) return bad;
  const std::string parent(view(body.getParent()));
  if (body.hasParent())
    if (auto bad = require_parent(world, parent, unit, "unitMoved.parent")) return bad;
  auto after = world.unit(unit);
  after.parent = parent;
  object_to_level(world, parent, after.kind, "unitMoved.parent", parent);
  world.set_unit(unit, std::move(after));
  return {};
}

}  // namespace sogoc
