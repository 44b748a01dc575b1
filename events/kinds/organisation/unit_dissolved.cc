#include "events/kinds/checks.h"
#include "events/kinds/kind.h"

namespace sogoc {
namespace {

using Body = schema::UnitDissolved::Reader;

// What receivers were given so far: nobody can go to two of them.
struct Given {
  std::set<std::string, std::less<>> members, villages;
};

MaybeViolation check_receiver(World& world, Body body, unsigned index, Given& given) {
  const auto receiver = body.getReceivers()[index];
  const auto at = item("unitDissolved.receivers", index);
  const auto unit = view(body.getUnit()), to = view(receiver.getUnit());
  if (auto bad = require_active(world, to, at + ".unit")) return bad;
  if (to == unit) return violation("dissolve.receiver", at + ".unit", to);
  // Members need a receiver that is a cell, and so do villages that are covered; a village that is
  // only registered in the unit may go to a committee.
  const bool holds = is_cell_kind(world.unit(to).kind);
  for (unsigned i = 0; i < receiver.getMembers().size(); ++i) {
    const auto id = view(receiver.getMembers()[i]);
    const auto& member = world.member(id);
    if (member.phase != MemberState::Phase::in_cell || member.cell != unit ||
        !given.members.emplace(id).second)
      return violation("dissolve.memberNotInUnit", item(at + ".members", i), id);
    if (!holds) return violation("unit.holdsNoMembers", at + ".unit", to);
  }
  for (unsigned i = 0; i < receiver.getVillages().size(); ++i) {
    const auto id = view(receiver.getVillages()[i]);
    const auto& village = world.village(id);
    if (!belongs_to(village, unit) || !given.villages.emplace(id).second)
      return violation("dissolve.villageNotInUnit", item(at + ".villages", i), id);
    if (!holds && village.cell == unit) return violation("unit.holdsNoMembers", at + ".unit", to);
  }
  return {};
}

void hand_to(World& world, std::string_view unit, schema::Receiver::Reader receiver,
             const std::string& at) {
  const auto to = view(receiver.getUnit());
  for (auto member : receiver.getMembers()) put_member_into(world, view(member), to);
  for (auto village : receiver.getVillages())
    hand_village(world, view(village), unit, to, false, at + ".unit");
}

}  // namespace

// giải thể
MaybeViolation apply_unit_dissolved(const FoldedEvent& event, World& world) {
  const auto body = event.body.getUnitDissolved();
  const std::string unit(view(body.getUnit()));
  if (auto bad = require_active(world, unit, "unitDissolved.unit")) return bad;
  Given given;
  for (unsigned i = 0; i < body.getReceivers().size(); ++i)
    if (auto bad = check_receiver(world, body, i, given)) return bad;
  for (unsigned i = 0; i < body.getReceivers().size(); ++i)
    hand_to(world, unit, body.getReceivers()[i], item("unitDissolved.receivers", i));
  // Handed over first, then looked at: what is still there was named by no receiver.
  for (const auto& left :
       {world.active_children_of(unit), world.members_in(unit), world.villages_covered_by(unit)})
    if (!left.empty()) return violation("unit.notEmpty", "unitDissolved.unit", left.front());
  // No more than an objection: logs of layouts before 2 gave villages to parts of a change of kind
  // that now stay, and would name them at no receiver.
  if (const auto left = world.villages_registered_in(unit); !left.empty())
    world.object({"unit.notEmpty", "unitDissolved.unit", left.front()});
  redirect_transfers(world, unit, std::string(world.unit(unit).parent));
  close(world, unit);
  return {};
}

}  // namespace sogoc
