#include "events/kinds/checks.h"
#include "events/kinds/kind.h"

namespace sogoc {
namespace {

using Body = schema::UnitsMerged::Reader;

// Cell kinds differ by what stands above them, and mix; no other kinds do.
bool same_class(UnitKind one, UnitKind other) {
  return one == other || (is_cell_kind(one) && is_cell_kind(other));
}

// Active and alike first: what the target inherits is taken from the first source.
MaybeViolation check_sources(World& world, Body body) {
  const auto sources = body.getSources();
  for (unsigned i = 0; i < sources.size(); ++i) {
    const auto id = view(sources[i]);
    const auto field = item("unitsMerged.sources", i);
    if (auto bad = require_active(world, id, field)) return bad;
    if (!same_class(world.unit(id).kind, world.unit(view(sources[0])).kind))
      return violation("merge.otherClass", field, id);
  }
  return {};
}

// The unit that all becomes: an active one, or a new one in the place of the first source.
MaybeViolation check_into(World& world, Body body) {
  const auto into = view(body.getInto());
  const bool fresh = world.unit(into).phase == UnitState::Phase::none;
  if (!fresh)
    if (auto bad = require_active(world, into, "unitsMerged.into")) return bad;
  if (body.getSources().size() == 0) return violation("merge.sources", "unitsMerged.sources", "");
  const auto first = world.unit(view(body.getSources()[0]));
  if (!fresh && !same_class(world.unit(into).kind, first.kind))
    return violation("merge.otherClass", "unitsMerged.into", into);
  if (auto bad = require_distinct(body.getSources(), into, "merge.sources", "unitsMerged.sources"))
    return bad;
  // `into` cannot stay under a unit that closes into it: the acts say so by moving it first.
  const std::string above = fresh ? first.parent : world.unit(into).parent;
  for (auto source : body.getSources())
    if (view(source) != into && at_or_above(world, view(source), above))
      return violation("unit.cycle", "unitsMerged.into", into);
  return {};
}

// Children keep all they have and change their parent alone.
void close_into(World& world, std::string_view source, std::string_view into) {
  hand_over_all(world, source, into, "unitsMerged.into");
  redirect_transfers(world, source, into);
  for (const auto& id : world.active_children_of(source)) {
    auto child = world.unit(id);
    child.parent = into;
    world.set_unit(id, std::move(child));
  }
  close(world, source);
}

}  // namespace

// sáp nhập, hợp nhất
MaybeViolation apply_units_merged(const FoldedEvent& event, World& world) {
  const auto body = event.body.getUnitsMerged();
  if (auto bad = check_sources(world, body)) return bad;
  if (auto bad = check_into(world, body)) return bad;
  const auto into = view(body.getInto());
  // A new target has kind, parent and base of the first source, and its name unless one is given.
  UnitState after = world.unit(into);
  if (after.phase == UnitState::Phase::none) after = world.unit(view(body.getSources()[0]));
  if (body.hasName()) after.name = view(body.getName());
  world.set_unit(into, std::move(after));
  // Sources close before children go over, so that no closing source is moved as a child.
  for (auto source : body.getSources())
    if (view(source) != into) close(world, view(source));
  for (auto source : body.getSources())
    if (view(source) != into) close_into(world, view(source), into);
  return {};
}

}  // namespace sogoc
