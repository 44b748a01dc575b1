#include "events/kinds/checks.h"
#include "events/kinds/kind.h"

namespace sogoc {

// phân công chi bộ phụ trách thôn. One cell at a time; the one before needs no word.
MaybeViolation apply_village_covered(const FoldedEvent& event, World& world) {
  const auto body = event.body.getVillageCovered();
  const auto village = view(body.getVillage());
  if (auto bad = require_registered(world, village, "villageCovered.village")) return bad;
  if (body.hasCell())
    if (auto bad = require_cell(world, view(body.getCell()), "villageCovered.cell")) return bad;
  cover_by(world, village, view(body.getCell()));
  return {};
}

}  // namespace sogoc
