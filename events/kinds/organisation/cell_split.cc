#include "events/kinds/checks.h"
#include "events/kinds/kind.h"

namespace sogoc {

// chia tách
MaybeViolation apply_cell_split(const FoldedEvent& event, World& world) {
  const auto body = event.body.getCellSplit();
  const std::string source(view(body.getSource()));
  if (auto bad = require_cell(world, source, "cellSplit.source")) return bad;
  if (body.getParts().size() == 0) return violation("split.noParts", "cellSplit.parts", "");
  Handover handover{
      source, "split.overlap", "split.memberNotInSource", "split.villageNotInSource", {}, {}};
  if (auto bad = check_parts(world, body.getParts(), "cellSplit.parts", handover)) return bad;
  // A copy: the writes below would move what the world returned.
  const UnitState before = world.unit(source);
  // The source is written first, even when it stays as it is: the split belongs to its timeline.
  touch_unit(world, source);
  establish_parts(world, body.getParts(), before.kind, before.parent, source, "cellSplit.parts");
  // With members left it goes on beside its parts. Without, it closes and must hold nothing more.
  if (!world.members_in(source).empty()) return {};
  for (const auto& left : {world.villages_covered_by(source), world.villages_registered_in(source)})
    if (!left.empty()) return violation("unit.notEmpty", "cellSplit.source", left.front());
  // Open transfers name no part, so they end one level higher.
  redirect_transfers(world, source, before.parent);
  close(world, source);
  return {};
}

}  // namespace sogoc
