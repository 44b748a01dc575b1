// Checks and writes that several rules share. A check returns the violation or nothing and writes
// nothing; `field` is the path it names, from the kind on, as the JSON form writes it. A write
// trusts the checks before it. All of them reach the register through World alone, and throw what
// it throws.
#pragma once
#include <functional>
#include <set>
#include <string>

#include "events/kinds/kind.h"
#include "events/text.h"

namespace sogoc {

// The outcome of a rule or of a part of it: nothing when it holds.
using MaybeViolation = std::optional<Violation>;

// The violation of `rule`, and the path of an item of a list.
inline Violation violation(const char* rule, std::string field, std::string_view value) {
  return {rule, std::move(field), std::string(value)};
}
inline std::string item(const std::string& list, unsigned index) {
  return list + "[" + std::to_string(index) + "]";
}

// The unit is active, else unit.notActive; was never used, else unit.idUsed; the village is
// registered, else village.notActive.
MaybeViolation require_active(World& world, std::string_view unit, const std::string& field);
MaybeViolation require_unused_unit(World& world, std::string_view unit, const std::string& field);
MaybeViolation require_registered(World& world, std::string_view village, const std::string& field);
// Active, then of a kind that members and covered villages sit in, else unit.holdsNoMembers.
MaybeViolation require_cell(World& world, std::string_view unit, const std::string& field);
// Active, no cell kind (unit.place), and not `child` nor below it (unit.cycle). `child` need not
// exist.
MaybeViolation require_parent(World& world, std::string_view parent, std::string_view child,
                              const std::string& field);

// An objection (unit.level) when the parent is of a lower level than `kind`, the kind of the unit
// below it (Điều lệ Đảng, Điều 10: the system of organisation); `value` names who is at fault.
// Nothing is asked of a root.
void object_to_level(World& world, std::string_view parent, UnitKind kind, const std::string& field,
                     std::string_view value);
// An objection (village.commune) when `commune` is of a kind that is no commune.
void object_to_commune(World& world, std::string_view commune, const std::string& field);

// True when `upper` is `unit` or stands above it. Closed units stand where they last did. Ends,
// since no rule lets a unit stand under itself.
bool at_or_above(World& world, std::string_view upper, std::string_view unit);

// The members and villages that a list hands over from `source`, each at most once over all parts
// of the event: the checks below fill the sets. The codes are those of the kind that hands over.
struct Handover {
  std::string_view source;
  // Named twice; a member or village that is not at the source.
  const char *overlap, *member_rule, *village_rule;
  std::set<std::string, std::less<>> members, villages;
};
// Each member is in the source, each village covered by it or registered there, none twice.
MaybeViolation check_members(World& world, capnp::List<capnp::Text>::Reader members,
                             const std::string& field, Handover& handover);
MaybeViolation check_villages(World& world, capnp::List<capnp::Text>::Reader villages,
                              const std::string& field, Handover& handover);

// The parts of a split or of a change of kind, against what the source holds: units never used
// before, each once, with members and villages as above.
MaybeViolation check_parts(World& world, capnp::List<schema::Part>::Reader parts,
                           const std::string& field, Handover& handover);
// Makes the parts units of `kind` under `parent` and gives them their members and villages. A part
// that states no base has that of the source, as it stands before the event.
//
// REQUIRES: check_parts found nothing.
void establish_parts(World& world, capnp::List<schema::Part>::Reader parts, UnitKind kind,
                     std::string_view parent, std::string_view source, const std::string& field);

// Each source once, and not `into` alone, else `rule`. Empty sources are `rule` too.
MaybeViolation require_distinct(capnp::List<capnp::Text>::Reader sources, std::string_view into,
                                const char* rule, const std::string& field);

// True when the source covers the village or it is registered there, and it is not merged.
bool belongs_to(const VillageState& village, std::string_view source);
// What the source was to the village the target becomes: the cell that covers it, its commune, or
// both. But of a source that goes on as a commune, a cell below it takes over what it covers, and
// the village stays registered where it is. `field`: as object_to_commune.
void hand_village(World& world, std::string_view village, std::string_view source,
                  std::string_view target, bool source_goes_on, const std::string& field);

// Each writes one subject with one thing changed: the member's cell (he is in transit no more), the
// village's cell, the village's commune.
void put_member_into(World& world, std::string_view member, std::string_view cell);
void cover_by(World& world, std::string_view village, std::string_view cell);
void register_in(World& world, std::string_view village, std::string_view commune);
// Everything that is in or at `source` goes to `target`: members and villages, covered and
// registered. Members in transit do not; see redirect_transfers. Depends on all that is found
// there. `field`: as object_to_commune.
void hand_over_all(World& world, std::string_view source, std::string_view target,
                   const std::string& field);
// Ends of open transfers at `unit` become `target`: who is in transit from a unit that closes goes
// back to `target`, and towards it arrives there. Empty: nowhere.
void redirect_transfers(World& world, std::string_view unit, std::string_view target);
// Closes the unit for good; its parent stays, so that it is still found where it stood.
void close(World& world, std::string_view unit);
// What an event says of a unit without changing its state: writes the same state again, so that the
// event is one of the unit's timeline.
void touch_unit(World& world, std::string_view unit);

}  // namespace sogoc
