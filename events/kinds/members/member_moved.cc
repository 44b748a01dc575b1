#include "events/kinds/members/common.h"

namespace sogoc {
namespace {

// A section or a cell above both is not enough, a province too much: the unit must keep the books
// of both cells.
bool of_grassroots_or_district_level(UnitKind kind) {
  return kind == UnitKind::GRASSROOTS_COMMITTEE || kind == UnitKind::GRASSROOTS_CELL ||
         kind == UnitKind::DISTRICT;
}

// Up to the first such unit above `from` that `to` stands under too.
bool under_one_common_unit(World& world, std::string_view from, std::string_view to) {
  for (std::string at(from); !at.empty(); at = std::string(world.unit(at).parent))
    if (of_grassroots_or_district_level(world.unit(at).kind) && at_or_above(world, at, to))
      return true;
  return false;
}

}  // namespace

// chuyển chi bộ. Further than one grassroots or district unit a member goes with a slip
// (transferIssued), so that both ends record him.
MaybeViolation apply_member_moved(const FoldedEvent& event, World& world) {
  const auto body = event.body.getMemberMoved();
  const auto id = view(body.getMember()), from = view(body.getFrom()), to = view(body.getTo());
  auto after = world.member(id);
  if (!in_cell(after) || after.cell != from)
    return violation("member.notInCell", "memberMoved.from", from);
  if (auto bad = require_cell(world, to, "memberMoved.to")) return bad;
  if (from == to) return violation("member.sameCell", "memberMoved.to", to);
  if (!under_one_common_unit(world, from, to))
    return violation("member.needsSlip", "memberMoved.to", to);
  world.set_member(id, placed(std::move(after), to));
  return {};
}

}  // namespace sogoc
