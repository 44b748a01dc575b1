#include "events/kinds/checks.h"
#include "events/kinds/kind.h"

namespace sogoc {
namespace {

using Body = schema::VillagesMerged::Reader;

MaybeViolation check_sources(World& world, Body body) {
  const auto sources = body.getSources();
  // A village that merged before is no source: its residents are counted where it went.
  for (unsigned i = 0; i < sources.size(); ++i) {
    const auto id = view(sources[i]);
    const auto field = item("villagesMerged.sources", i);
    if (auto bad = require_registered(world, id, field)) return bad;
  }
  return {};
}

// Its own coverage, else that of the first covered source: one village has one cell.
std::string first_coverage(World& world, Body body, std::string_view into) {
  if (const auto& own = world.village(into).cell; !own.empty()) return own;
  for (auto source : body.getSources())
    if (const auto& cell = world.village(view(source)).cell; !cell.empty()) return cell;
  return "";
}

}  // namespace

// sáp nhập thôn. Residence is not rewritten: whoever reads it follows merged_into.
MaybeViolation apply_villages_merged(const FoldedEvent& event, World& world) {
  const auto body = event.body.getVillagesMerged();
  if (auto bad = check_sources(world, body)) return bad;
  const auto into = view(body.getInto());
  const bool fresh = world.village(into).phase == VillageState::Phase::none;
  if (!fresh)
    if (auto bad = require_registered(world, into, "villagesMerged.into")) return bad;
  if (auto bad =
          require_distinct(body.getSources(), into, "villages.sources", "villagesMerged.sources"))
    return bad;
  // A new village has the commune of the first source. Its coverage is chosen below.
  VillageState after = world.village(fresh ? view(body.getSources()[0]) : into);
  after.name = view(body.getName());
  after.cell = first_coverage(world, body, into);
  world.set_village(into, std::move(after));
  for (auto source : body.getSources()) {
    if (view(source) == into) continue;
    auto gone = world.village(view(source));
    gone.phase = VillageState::Phase::merged;
    // The commune stays: it says where the village was.
    gone.cell.clear();
    gone.merged_into = into;
    world.set_village(view(source), std::move(gone));
  }
  return {};
}

}  // namespace sogoc
