#include "events/kinds/checks.h"
#include "events/kinds/kind.h"

namespace sogoc {

// đổi tên
MaybeViolation apply_unit_renamed(const FoldedEvent& event, World& world) {
  const auto body = event.body.getUnitRenamed();
  const auto unit = view(body.getUnit());
  if (auto bad = require_active(world, unit, "unitRenamed.unit")) return bad;
  auto after = world.unit(unit);
  after.name = view(body.getName());
  world.set_unit(unit, std::move(after));
  return {};
}

}  // namespace sogoc
