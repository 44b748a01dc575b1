#include "events/kinds/checks.h"
#include "events/kinds/kind.h"

namespace sogoc {

// đổi tên thôn.
MaybeViolation apply_village_renamed(const FoldedEvent& event, World& world) {
  const auto body = event.body.getVillageRenamed();
  const auto village = view(body.getVillage());
  if (auto bad = require_registered(world, village, "villageRenamed.village")) return bad;
  auto after = world.village(village);
  after.name = view(body.getName());
  world.set_village(village, std::move(after));
  return {};
}

}  // namespace sogoc
