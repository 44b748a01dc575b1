#include "events/kinds/checks.h"

namespace sogoc {

MaybeViolation require_active(World& world, std::string_view unit, const std::string& field) {
  if (world.unit(unit).active()) return {};
  return violation("unit.notActive", field, unit);
}

MaybeViolation require_unused_unit(World& world, std::string_view unit, const std::string& field) {
  if (world.unit(unit).phase == UnitState::Phase::none) return {};
  return violation("unit.idUsed", field, unit);
}

MaybeViolation require_registered(World& world, std::string_view village,
                                  const std::string& field) {
  if (world.village(village).phase == VillageState::Phase::registered) return {};
  return violation("village.notActive", field, village);
}

// Active first: of a closed cell the message is that it is closed.
MaybeViolation require_cell(World& world, std::string_view unit, const std::string& field) {
  if (auto bad = require_active(world, unit, field)) return bad;
  if (is_cell_kind(world.unit(unit).kind)) return {};
  return violation("unit.holdsNoMembers", field, unit);
}

// The order of the messages: that it is closed, that it can hold no unit, that it would stand under
// itself.
MaybeViolation require_parent(World& world, std::string_view parent, std::string_view child,
                              const std::string& field) {
  if (auto bad = require_active(world, parent, field)) return bad;
  if (is_cell_kind(world.unit(parent).kind)) return violation("unit.place", field, parent);
  if (at_or_above(world, child, parent)) return violation("unit.cycle", field, parent);
  return {};
}

void object_to_level(World& world, std::string_view parent, UnitKind kind, const std::string& field,
                     std::string_view value) {
  if (parent.empty() || level_of(world.unit(parent).kind) <= level_of(kind)) return;
  world.object({"unit.level", field, std::string(value)});
}

void object_to_commune(World& world, std::string_view commune, const std::string& field) {
  if (is_commune_kind(world.unit(commune).kind)) return;
  world.object({"village.commune", field, std::string(commune)});
}

bool at_or_above(World& world, std::string_view upper, std::string_view unit) {
  for (std::string at(unit); !at.empty(); at = std::string(world.unit(at).parent))
    if (at == upper) return true;
  return false;
}

// A member in transit from the source is not in it: his slip is redirected, he is on no list.
MaybeViolation check_members(World& world, capnp::List<capnp::Text>::Reader members,
                             const std::string& field, Handover& handover) {
  for (unsigned i = 0; i < members.size(); ++i) {
    const auto id = view(members[i]);
    // Over all lists of the event: a member cannot go to two parts.
    if (!handover.members.emplace(id).second)
      return violation(handover.overlap, item(field, i), id);
    const auto& member = world.member(id);
    if (member.phase != MemberState::Phase::in_cell || member.cell != handover.source)
      return violation(handover.member_rule, item(field, i), id);
  }
  return {};
}

MaybeViolation check_villages(World& world, capnp::List<capnp::Text>::Reader villages,
                              const std::string& field, Handover& handover) {
  for (unsigned i = 0; i < villages.size(); ++i) {
    const auto id = view(villages[i]);
    if (!handover.villages.emplace(id).second)
      return violation(handover.overlap, item(field, i), id);
    if (!belongs_to(world.village(id), handover.source))
      return violation(handover.village_rule, item(field, i), id);
  }
  return {};
}

// Parts are judged in the order of the list and each as unit, members, villages: the first fault in
// the order of the line is the one told.
MaybeViolation check_parts(World& world, capnp::List<schema::Part>::Reader parts,
                           const std::string& field, Handover& handover) {
  std::set<std::string, std::less<>> units;
  for (unsigned i = 0; i < parts.size(); ++i) {
    const auto part = parts[i];
    const auto at = item(field, i);
    if (auto bad = require_unused_unit(world, view(part.getUnit()), at + ".unit")) return bad;
    // The world does not know the parts yet, so a unit that stands twice is found here.
    if (!units.emplace(view(part.getUnit())).second)
      return violation("unit.idUsed", at + ".unit", view(part.getUnit()));
    if (auto bad = check_members(world, part.getMembers(), at + ".members", handover)) return bad;
    if (auto bad = check_villages(world, part.getVillages(), at + ".villages", handover))
      return bad;
  }
  return {};
}

void establish_parts(World& world, capnp::List<schema::Part>::Reader parts, UnitKind kind,
                     std::string_view parent, std::string_view source, const std::string& field) {
  const auto base = world.unit(source).base;
  for (unsigned i = 0; i < parts.size(); ++i) {
    const auto part = parts[i];
    // The unit before its members: they are put into a cell that exists.
    UnitState unit;
    unit.phase = UnitState::Phase::active;
    unit.kind = kind;
    unit.base = part.getBase() == Base::NOT_GIVEN ? base : part.getBase();
    unit.name = view(part.getName());
    unit.parent = parent;
    world.set_unit(view(part.getUnit()), std::move(unit));
    object_to_level(world, parent, kind, item(field, i) + ".unit", view(part.getUnit()));
    for (auto member : part.getMembers())
      put_member_into(world, view(member), view(part.getUnit()));
    for (auto village : part.getVillages())
      hand_village(world, view(village), source, view(part.getUnit()), true,
                   item(field, i) + ".villages");
  }
}

// `into` may be among the sources, and then needs another one: a merger of a unit with itself is
// none.
MaybeViolation require_distinct(capnp::List<capnp::Text>::Reader sources, std::string_view into,
                                const char* rule, const std::string& field) {
  std::set<std::string, std::less<>> seen;
  bool others = false;
  for (unsigned i = 0; i < sources.size(); ++i) {
    const auto id = view(sources[i]);
    if (!seen.emplace(id).second) return violation(rule, item(field, i), id);
    others = others || id != into;
  }
  if (others) return {};
  return violation(rule, field, into);
}

bool belongs_to(const VillageState& village, std::string_view source) {
  return village.phase == VillageState::Phase::registered &&
         (village.cell == source || village.commune == source);
}

void hand_village(World& world, std::string_view village, std::string_view source,
                  std::string_view target, bool source_goes_on, const std::string& field) {
  // A village may be covered by the source and registered in it: both are handed over.
  const bool covered = world.village(village).cell == source;
  if (covered) cover_by(world, village, target);
  if (world.village(village).commune != source) return;
  const bool stays = source_goes_on && is_commune_kind(world.unit(source).kind);
  if (covered && stays && !is_commune_kind(world.unit(target).kind)) return;
  object_to_commune(world, target, field);
  register_in(world, village, target);
}

void put_member_into(World& world, std::string_view member, std::string_view cell) {
  // The state is copied, changed and written: attributes, status and the rest go along.
  auto after = world.member(member);
  after.phase = MemberState::Phase::in_cell;
  after.cell = cell;
  after.addressee.clear();
  world.set_member(member, std::move(after));
}

void cover_by(World& world, std::string_view village, std::string_view cell) {
  auto after = world.village(village);
  after.cell = cell;
  world.set_village(village, std::move(after));
}

void register_in(World& world, std::string_view village, std::string_view commune) {
  auto after = world.village(village);
  after.commune = commune;
  world.set_village(village, std::move(after));
}

// Each list is complete before the first of it is written.
void hand_over_all(World& world, std::string_view source, std::string_view target,
                   const std::string& field) {
  for (const auto& member : world.members_in(source)) put_member_into(world, member, target);
  for (const auto& village : world.villages_covered_by(source)) cover_by(world, village, target);
  const auto registered = world.villages_registered_in(source);
  if (!registered.empty()) object_to_commune(world, target, field);
  for (const auto& village : registered) register_in(world, village, target);
}

// A slip is a paper on the way and is not cut anew because a unit closed: it ends where the unit's
// things went.
void redirect_transfers(World& world, std::string_view unit, std::string_view target) {
  // Both ends of one transfer may be at the unit, so each is looked at.
  for (const auto& id : world.transfers_touching(unit)) {
    auto after = world.member(id);
    if (after.cell == unit) after.cell = target;
    if (after.addressee == unit) after.addressee = target;
    world.set_member(id, std::move(after));
  }
}

// Name, parent and kind stay, for questions about days on which it was active.
void close(World& world, std::string_view unit) {
  auto after = world.unit(unit);
  after.phase = UnitState::Phase::closed;
  world.set_unit(unit, std::move(after));
}

void touch_unit(World& world, std::string_view unit) { world.set_unit(unit, world.unit(unit)); }

}  // namespace sogoc
