#include "events/kinds/checks.h"
#include "events/kinds/kind.h"

namespace sogoc {
namespace {

using Body = schema::UnitKindChanged::Reader;

// Only a parent that is given is checked; the present one holds already, whatever the kind becomes.
MaybeViolation check_parent(World& world, Body body) {
  if (!body.getParent().isValue()) return {};
  return require_parent(world, view(body.getParent().getValue()), view(body.getUnit()),
                        "unitKindChanged.parent");
}

// Cells under it, and nothing else: taking in a unit of another parent is a merger.
MaybeViolation check_absorbed(World& world, Body body) {
  std::set<std::string, std::less<>> seen;
  for (unsigned i = 0; i < body.getAbsorbs().size(); ++i) {
    const auto id = view(body.getAbsorbs()[i]);
    const auto field = item("unitKindChanged.absorbs", i);
    if (auto bad = require_active(world, id, field)) return bad;
    const auto& child = world.unit(id);
    // Named twice, it would be closed already when its turn comes.
    if (!seen.emplace(id).second) return violation("unit.notActive", field, id);
    if (child.parent != view(body.getUnit()) || !is_cell_kind(child.kind))
      return violation("absorb.notChildCell", field, id);
  }
  return {};
}

// What the new kind cannot hold, after parts and absorbed cells are done with.
MaybeViolation check_what_is_left(World& world, Body body) {
  const auto unit = view(body.getUnit());
  if (is_cell_kind(body.getTo())) {
    const auto children = world.active_children_of(unit);
    if (children.empty()) return {};
    return violation("unit.place", "unitKindChanged.to", children.front());
  }
  if (const auto left = world.members_in(unit); !left.empty())
    return violation("unit.holdsNoMembers", "unitKindChanged.to", left.front());
  if (const auto left = world.villages_covered_by(unit); !left.empty())
    return violation("unit.place", "unitKindChanged.to", left.front());
  return {};
}

// The unit under what stands above it, what stands below it under the unit, and its villages.
void object_to_place(World& world, Body body) {
  const auto unit = view(body.getUnit());
  const std::string parent = world.unit(unit).parent;
  object_to_level(world, parent, body.getTo(),
                  body.getParent().isValue() ? "unitKindChanged.parent" : "unitKindChanged.to",
                  parent);
  for (const auto& child : world.active_children_of(unit))
    object_to_level(world, unit, world.unit(child).kind, "unitKindChanged.to", child);
  if (!is_commune_kind(body.getTo()) && !world.villages_registered_in(unit).empty())
    object_to_commune(world, unit, "unitKindChanged.to");
}

}  // namespace

// thay đổi loại hình. The unit gets its new kind before parts and absorbed cells are moved, and
// what is left is judged at the end, when both are done: an order of its own would refuse changes
// that are right as a whole.
MaybeViolation apply_unit_kind_changed(const FoldedEvent& event, World& world) {
  const auto body = event.body.getUnitKindChanged();
  const auto unit = view(body.getUnit());
  if (auto bad = require_active(world, unit, "unitKindChanged.unit")) return bad;
  if (auto bad = check_parent(world, body)) return bad;
  Handover handover{
      unit, "split.overlap", "split.memberNotInSource", "split.villageNotInSource", {}, {}};
  if (auto bad = check_parts(world, body.getParts(), "unitKindChanged.parts", handover)) return bad;
  if (auto bad = check_absorbed(world, body)) return bad;
  auto after = world.unit(unit);
  after.kind = body.getTo();
  // Three states: not given leaves the parent, null makes a root, a value moves it.
  if (body.getParent().isValue()) after.parent = view(body.getParent().getValue());
  if (body.getParent().isCleared()) after.parent.clear();
  world.set_unit(unit, std::move(after));
  establish_parts(world, body.getParts(), UnitKind::CELL, unit, unit, "unitKindChanged.parts");
  for (auto cell : body.getAbsorbs()) {
    hand_over_all(world, view(cell), unit, "unitKindChanged.to");
    redirect_transfers(world, view(cell), unit);
    close(world, view(cell));
  }
  if (auto bad = check_what_is_left(world, body)) return bad;
  object_to_place(world, body);
  return {};
}

}  // namespace sogoc
