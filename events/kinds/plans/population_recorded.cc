#include "events/kinds/checks.h"
#include "events/kinds/kind.h"

namespace sogoc {

// ghi dân số. The newest in fold order counts, bounds as bounds; the unit is not asked for, since
// numbers of people may be known of places that have no unit.
MaybeViolation apply_population_recorded(const FoldedEvent& event, World& world) {
  const auto body = event.body.getPopulationRecorded();
  PopulationState after;
  after.people = bounds_of(body.getValue());
  world.set(view(body.getUnit()), std::move(after));
  return {};
}

}  // namespace sogoc
