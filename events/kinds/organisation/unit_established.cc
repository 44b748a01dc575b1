#include "events/kinds/checks.h"
#include "events/kinds/kind.h"

namespace sogoc {

// thành lập. A village that another cell covers is taken from it from this day on.
MaybeViolation apply_unit_established(const FoldedEvent& event, World& world) {
  const auto body = event.body.getUnitEstablished();
  const auto unit = view(body.getUnit());
  if (auto bad = require_unused_unit(world, unit, "unitEstablished.unit")) return bad;
  const std::string parent(view(body.getParent()));
  if (body.hasParent())
    if (auto bad = require_parent(world, parent, unit, "unitEstablished.parent")) return bad;
  for (unsigned i = 0; i < body.getVillages().size(); ++i) {
    const auto village = view(body.getVillages()[i]);
    const auto field = item("unitEstablished.villages", i);
    if (auto bad = require_registered(world, village, field)) return bad;
  }
  // Covering is a cell's work; a committee has villages registered in it.
  if (body.getVillages().size() > 0 && !is_cell_kind(body.getKind()))
    return violation("unit.place", "unitEstablished.villages", view(body.getVillages()[0]));
  UnitState after;
  after.phase = UnitState::Phase::active;
  after.kind = body.getKind();
  after.base = body.getBase();
  after.name = view(body.getName());
  after.parent = parent;
  world.set_unit(unit, std::move(after));
  object_to_level(world, parent, body.getKind(), "unitEstablished.parent", parent);
  for (auto village : body.getVillages()) cover_by(world, view(village), unit);
  return {};
}

}  // namespace sogoc
