// Why somebody or something is not counted on a day: what all stocks have in common, and the state
// of the one asked for.
#pragma once
#include <set>

#include "projections/figures/failing_place.h"

namespace sogoc {

// One subject, as known, at moments up to the end of the day asked for. For one thread at a time;
// what it is made of must outlive it. Throws what the view throws.
class StockOfOne {
 public:
  explicit StockOfOne(const CountOfOne& asked)
      : about(asked),
        view(asked.view),
        moment(end_of(asked.query.as_of)),
        moments_(moments_of(asked.view, asked.dependencies)) {}

  const CountOfOne& about;
  View& view;
  // The end of the day asked for.
  const Moment moment;

  // The state at a moment, null before the first; as one of a class that the subject is not of, the
  // state of an unknown one.
  StatePtr state(Moment at) { return view.state_at(about.subject, at); }
  MemberState member(Moment at) { return state_as<MemberState>(state(at)); }
  UnitState unit(Moment at) { return view.unit_at(about.subject.id, at); }
  VillageState village(Moment at) { return state_as<VillageState>(state(at)); }

  // A condition with the last event that changed what `tell` says, and its day; without an event
  // when none did. `tell` is called with moments, and returns what compares.
  template <typename Tell>
  Failing failing(const char* code, Tell tell) {
    Failing failing{code};
    failing.at = moment;
    const auto at = last_change(moments_, moment, tell);
    if (at) failing.event = at->rank;
    if (at) failing.day = Date{at->day};
    return failing;
  }

 private:
  // At which something changes on which the count depends.
  const std::set<Moment> moments_;
};

// What the population asks of the subject itself, wherever it stands; nothing when it is met.
using OfItself = std::optional<Failing> (*)(StockOfOne& one);

// Void or not yet there, then `of_itself`, then the place and the filters. Throws std::logic_error
// when nothing fails, and when nothing was ever recorded of the subject below K.
Failing failing_of_stock(const CountOfOne& about, OfItself of_itself);

}  // namespace sogoc
