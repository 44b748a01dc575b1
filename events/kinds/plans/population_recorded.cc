#include "events/kinds/checks.h"
#include "events/kinds/rules.h"

namespace sogoc {
namespace {

std::optional<std::uint64_t> stated(schema::MaybeDecimal::Reader value) {
  return value.isValue() ? std::optional(value.getValue()) : std::nullopt;
}

}  // namespace

// ghi dân số
Fault apply_population_recorded(const FoldedEvent& event, World& world) {
  const auto body = event.body.getPopulationRecorded();
  const auto value = body.getValue();
  Bounds people;
  if (value.isExact())
    people = {value.getExact(), value.getExact()};
  else
    people = {stated(value.getBounds().getAtLeast()), stated(value.getBounds().getAtMost())};
  world.set(view(body.getUnit()), PopulationState{people});
  return {};
}

}  // namespace sogoc
