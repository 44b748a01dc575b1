// Checks that several rules share. Each returns the violation or nothing; fields are named from the
// kind, as the JSON form writes them.
#pragma once
#include <set>
#include <string>

#include "events/kinds/kind.h"
#include "events/text.h"

namespace sogoc {

using MaybeRejection = std::optional<Violation>;

inline Violation violation(const char* rule, std::string field, std::string_view value) {
  return {rule, std::move(field), std::string(value)};
}
inline std::string item(const std::string& list, unsigned index) {
  return list + "[" + std::to_string(index) + "]";
}

MaybeRejection require_active(World& world, std::string_view unit, const std::string& field);
MaybeRejection require_unused_unit(World& world, std::string_view unit, const std::string& field);
MaybeRejection require_registered(World& world, std::string_view village, const std::string& field);
// Active, then of a kind that members and covered villages sit in.
MaybeRejection require_cell(World& world, std::string_view unit, const std::string& field);
// Active, no cell kind, and not `child` nor below it.
MaybeRejection require_parent(World& world, std::string_view parent, std::string_view child,
                              const std::string& field);

// True when `upper` is `unit` or stands above it.
bool at_or_above(World& world, std::string_view upper, std::string_view unit);

// The members and villages that a list hands over from `source`, each at most once.
struct Handover {
  std::string_view source;
  const char *overlap, *member_rule, *village_rule;  // codes
  std::set<std::string, std::less<>> members, villages;
};
MaybeRejection check_members(World& world, capnp::List<capnp::Text>::Reader members,
                             const std::string& field, Handover& handover);
MaybeRejection check_villages(World& world, capnp::List<capnp::Text>::Reader villages,
                              const std::string& field, Handover& handover);

// The parts of a split or of a change of kind, against what the source holds.
MaybeRejection check_parts(World& world, capnp::List<schema::Part>::Reader parts,
                           const std::string& field, Handover& handover);
void establish_parts(World& world, capnp::List<schema::Part>::Reader parts, UnitKind kind,
                     std::string_view parent, std::string_view source);

// Each source once, and not `into` alone.
MaybeRejection require_distinct(capnp::List<capnp::Text>::Reader sources, std::string_view into,
                                const char* rule, const std::string& field);

// True when the source covers the village or it is registered there.
bool belongs_to(const VillageState& village, std::string_view source);
// What the source was to the village the target becomes.
void hand_village(World& world, std::string_view village, std::string_view source,
                  std::string_view target);

void put_member_into(World& world, std::string_view member, std::string_view cell);
void cover_by(World& world, std::string_view village, std::string_view cell);
void register_in(World& world, std::string_view village, std::string_view commune);
// Everything that is in or at `source` goes to `target`: members and villages, covered and
// registered.
void hand_over_all(World& world, std::string_view source, std::string_view target);
// Ends of open transfers at `unit` become `target`; empty: nowhere.
void redirect_transfers(World& world, std::string_view unit, std::string_view target);
void close(World& world, std::string_view unit);
// What an event says of a unit, village or member without changing its state.
void touch_unit(World& world, std::string_view unit);

}  // namespace sogoc
