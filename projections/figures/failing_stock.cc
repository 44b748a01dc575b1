#include "projections/figures/failing_stock.h"

#include <stdexcept>

namespace sogoc {
namespace {

std::optional<Failing> not_there(StockOfOne& one) {
  const auto& versions = one.view.timeline(one.about.subject);
  // Known, or it would not be asked: so all that was recorded is void.
  if (versions.empty()) {
    const auto events = void_events(one.about, one.about.subject);
    if (events.empty()) throw std::logic_error("nothing is recorded of " + one.about.subject.id);
    Failing failing{"eventVoid", events.back().voided_by, events.back().event.position};
    failing.day = events.back().event.effective;
    return failing;
  }
  if (one.state(one.moment)) return std::nullopt;
  // The first version: before it there is nothing at any moment.
  Failing failing{"notYet", versions.front().at.rank};
  failing.day = Date{versions.front().at.day};
  return failing;
}

Standing standing_now(StockOfOne& one) {
  Standing standing{
      {one.about.subject.id, 0}, "", {one.about.subject.id}, one.moment, one.moment, false};
  if (one.about.subject.of == SubjectClass::member) {
    const auto now = one.member(one.moment);
    standing.member = one.about.subject.id;
    // Both ends of an open transfer have to be inside: see people.cc.
    standing.ends = {now.cell};
    if (now.phase == MemberState::Phase::in_transit) standing.ends.push_back(now.addressee);
  } else if (one.about.subject.of == SubjectClass::village) {
    standing.ends = {one.village(one.moment).commune};
  }
  standing.restated = one.about.query.structure.has_value();
  if (standing.restated) standing.tree = end_of(*one.about.query.structure);
  return standing;
}

}  // namespace

Failing failing_of_stock(const CountOfOne& about, OfItself of_itself) {
  StockOfOne one(about);
  if (auto failing = not_there(one)) return *failing;
  if (auto failing = of_itself(one)) return *failing;
  const auto standing = standing_now(one);
  // The order in which the figure itself looks: filters last, for they are asked of who stands in
  // the unit.
  if (auto failing = failing_place(about, standing)) return *failing;
  if (auto failing = failing_filter(about, standing)) return *failing;
  throw std::logic_error("no condition fails for " + about.subject.id + ", not counted in " +
                         about.figure.name);
}

}  // namespace sogoc
