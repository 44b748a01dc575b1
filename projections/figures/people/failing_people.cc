#include "projections/figures/people/failing_people.h"

#include "projections/figures/failing_stock.h"

namespace sogoc {
namespace {

std::optional<Failing> of_member(StockOfOne& one) {
  using enum MemberState::Phase;
  const auto now = one.member(one.moment);
  const auto wanted = one.about.figure.population->both_ends ? in_transit : in_cell;
  // Asked first, for who left is in no cell that could be named.
  if (now.phase == left) {
    auto gone = one.failing("left", [&](Moment at) { return one.member(at).phase == left; });
    gone.stated = name_of_cause(now.cause);
    // A transfer to the outside is no cause of leaving in the schema.
    if (gone.stated.empty()) gone.stated = "transferredOut";
    return gone;
  }
  if (now.phase != wanted) {
    auto where = one.failing(now.phase == in_cell ? "notInTransit" : "inTransit", [&](Moment at) {
      const auto then = one.member(at);
      // All three: a move to another cell leaves the phase as it is.
      return std::tuple(then.phase, then.cell, then.addressee);
    });
    where.cell = now.cell;
    where.addressee = now.addressee;
    return where;
  }
  if (one.about.figure.select.has(now.status)) return std::nullopt;
  auto other = one.failing("status", [&](Moment at) { return one.member(at).status; });
  other.stated = name_of_status(now.status);
  for (const auto status : {Status::OFFICIAL, Status::PROBATIONARY})
    if (one.about.figure.select.has(status)) other.wanted.push_back(name_of_status(status));
  return other;
}

}  // namespace

Failing member_fails(const CountOfOne& about) { return failing_of_stock(about, of_member); }

}  // namespace sogoc
