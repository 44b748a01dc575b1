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
  Answered answered;     // without a digest
  bool up_to = false;    // of a flow: all up to the last day, no period was asked for
  bool unknown = false;  // the unit is not known: it counts nothing
};

struct ItemEffect {
  ItemKey item;
  std::int64_t effect = 0;
  bool operator==(const ItemEffect&) const = default;
};

struct BridgeEvent {
  std::uint64_t position = 0;
  std::int64_t effect = 0;  // the sum of its items
  std::vector<ItemEffect> items;
  std::uint16_t kind = 0;  // schema::Body::Which of the event where it was found; else 0
  bool operator==(const BridgeEvent&) const = default;
};

struct BridgeLine {
  std::string name;  // class of correction or cause of movement, see causes.h
  std::int64_t effect = 0;
  std::vector<BridgeEvent> events;  // in the order of the axis
  std::vector<ItemEffect> members;  // in place of events: who passed from one band to another
  bool operator==(const BridgeLine&) const = default;
};

// Lines are in a fixed order; none is empty. An event stands in one line of each part at most.
struct Bridge {
  std::string part;  // numerator or denominator of a rate; empty: the figure itself
  // atLeast or atMost of an amount that is not exact all the way; a bound that is not stated is 0.
  std::string bound;
  std::string target;        // whose achievement it is a part of
  bool thousandths = false;  // amounts, not counts
  std::int64_t from = 0, opening = 0, closing = 0;
  std::vector<BridgeLine> corrections, movements;
};

struct Explanation {
  const FigureDefinition* figure = nullptr;
  BridgeEnd from, opening, closing;
  std::vector<Bridge> parts;  // one for a figure that counts
};

struct BridgeQuestion {
  Question about;  // figure, unit, where, structure, count_by
  // `D`, `D@K` or `@K`: D a day; of a flow also a period (2018, 2018-Q3, 2018-05, FIRST..LAST), a
  // day then means everything up to it. K as in known_at.h, or `head`. An empty text or part of it:
  // D is that of the other end, of `@report:NAME` alone that of the report, K the head.
  std::string from, to;
};

// Not found: the unit is unknown at both ends; where it is unknown at one it counts nothing.
std::variant<Explanation, NotFound, UsageError> explain(Asker& asker,
                                                        const BridgeQuestion& question);

}  // namespace sogoc
