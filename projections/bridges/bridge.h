// The bridge from one figure to another, without a residual: what was recorded in between changes
// the figure of the first days (corrections), what took effect in between leads from there to the
// second (movements).
//
//   F(D1, K1) + corrections = F(D1, K2), the restated opening
//   F(D1, K2) + movements   = F(D2, K2)
//
// Both parts are sums of effects of single events on single items, so that each line opens. A pair
// that goes back, on either axis, is read backwards: the same lines with the signs turned.
#pragma once
#include "projections/bridges/effect.h"
#include "projections/figures/ask.h"

namespace sogoc {

// One of the figures, as it is on a day or over a period.
struct BridgeEnd {
  // Without a digest, and evaluated with Listing::none.
  Answered answered;
  // Of a figure over time: all up to the last day, no period was asked for.
  bool up_to = false;
  // The unit is not known at this end's K: it counts nothing.
  bool unknown = false;
};

// What an event does to the count, or the amount, of one item.
struct ItemEffect {
  ItemKey item;
  std::int64_t effect = 0;
  bool operator==(const ItemEffect&) const = default;
};

struct BridgeEvent {
  // Of the recording along the log, so perhaps of a correction; along the days of the event.
  std::uint64_t position = 0;
  // The sum of its items.
  std::int64_t effect = 0;
  // None is without an effect, though the effects of two may cancel out.
  std::vector<ItemEffect> items;
  // schema::Body::Which of the event where it was found along the days; else 0.
  std::uint16_t kind = 0;
  bool operator==(const BridgeEvent&) const = default;
};

struct BridgeLine {
  // Class of correction or cause of movement, see causes.h.
  std::string name;
  // The sum of its events and members.
  std::int64_t effect = 0;
  // In the order of the axis, backwards where the pair goes back; between two periods as they were
  // counted.
  std::vector<BridgeEvent> events;
  // In place of events: who passed from one band to another.
  std::vector<ItemEffect> members;
  bool operator==(const BridgeLine&) const = default;
};

// Lines are in a fixed order; none is empty. An event stands in one line of each part at most.
struct Bridge {
  // numerator or denominator of a rate; empty: the figure itself.
  std::string part;
  // atLeast or atMost of an amount that is not exact all the way; a bound that is not stated is 0.
  std::string bound;
  // Identifier of the target whose achievement it is a part of; else empty.
  std::string target;
  // Amounts, not counts: all its numbers are in thousandths.
  bool thousandths = false;
  // At the first end, on its days with what is known at the second, and at the second end.
  std::int64_t from = 0, opening = 0, closing = 0;
  std::vector<BridgeLine> corrections, movements;
};

// Three figures and what lies between them. A value; the views of its ends are shared, and the
// Register must outlive it.
struct Explanation {
  const FigureDefinition* figure = nullptr;
  BridgeEnd from, opening, closing;
  // One for a figure that counts; a bridge for each part, bound and target of others.
  std::vector<Bridge> parts;
};

struct BridgeQuestion {
  // Figure, unit, where, structure_as_of and count_by. Its days stay empty, its K is not looked at.
  Question about;
  // `D`, `D@K` or `@K`: D a day; of a flow also a period (2018, 2018-H1, 2018-Q3, 2018-05,
  // FIRST..LAST), a day then means everything up to it. K as in known_at.h, or `head`. Without a D
  // it is that of the other end; when neither end has one and `from` is `@report:NAME`, that of the
  // report. Without a K it is the head. An end as answers print it is read too: `2018-12-31, known
  // 2019-01-15 (size 450673)`.
  std::string from, to;
};

// Not found: the unit is unknown at both ends; where it is unknown at one it counts nothing. A
// UsageError: no such figure, ends without days, and what asking for either end refuses. Throws
// StoreError and CorruptRow, and std::logic_error for a bridge that does not close, which is a bug.
// Besides the figures at its ends, what it costs follows what was recorded and took effect in the
// scope between them. For one thread at a time, like `asker`.
std::variant<Explanation, NotFound, UsageError> explain(Asker& asker,
                                                        const BridgeQuestion& question);

}  // namespace sogoc
