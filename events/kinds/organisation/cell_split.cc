#include "events/kinds/checks.h"
#include "events/kinds/rules.h"

namespace sogoc {

// chia tách
MaybeRejection apply_cell_split(const FoldedEvent& event, World& world) {
  const auto body = event.body.getCellSplit();
  const std::string source(view(body.getSource()));
  if (auto bad = require_cell(world, source, "cellSplit.source")) return bad;
  if (body.getParts().size() == 0) return violation("split.noParts", "cellSplit.parts", "");
  Handover handover{
      source, "split.overlap", "split.memberNotInSource", "split.villageNotInSource", {}, {}};
  if (auto bad = check_parts(world, body.getParts(), "cellSplit.parts", handover)) return bad;
  const UnitState before = world.unit(source);
  touch_unit(world, source);
  establish_parts(world, body.getParts(), before.kind, before.parent, source);
  if (!world.members_in(source).empty()) return {};
  for (const auto& left : {world.villages_covered_by(source), world.villages_registered_in(source)})
    if (!left.empty()) return violation("unit.notEmpty", "cellSplit.source", left.front());
  redirect_transfers(world, source, before.parent);
  close(world, source);
  return {};
}

}  // namespace sogoc
