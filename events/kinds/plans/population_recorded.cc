#include "events/kinds/checks.h"
#include "events/kinds/rules.h"

namespace sogoc {

// ghi dân số
MaybeRejection apply_population_recorded(const FoldedEvent& event, World& world) {
  const auto body = event.body.getPopulationRecorded();
  world.set(view(body.getUnit()), PopulationState{bounds_of(body.getValue())});
  return {};
}

}  // namespace sogoc
