#include "events/kinds/checks.h"
#include "events/kinds/kind.h"

namespace sogoc {

// lập thôn. The commune is a unit of the register, since villages are summed along its tree.
MaybeViolation apply_village_registered(const FoldedEvent& event, World& world) {
  const auto body = event.body.getVillageRegistered();
  const auto village = view(body.getVillage());
  if (world.village(village).phase != VillageState::Phase::none)
    return violation("village.idUsed", "villageRegistered.village", village);
  if (auto bad = require_active(world, view(body.getCommune()), "villageRegistered.commune"))
    return bad;
  object_to_commune(world, view(body.getCommune()), "villageRegistered.commune");
  VillageState after;
  after.phase = VillageState::Phase::registered;
  after.name = view(body.getName());
  after.commune = view(body.getCommune());
  world.set_village(village, std::move(after));
  return {};
}

}  // namespace sogoc
