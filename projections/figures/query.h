// What is asked and what is answered, as values.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "events/date.h"
#include "events/timeline/state.h"

namespace sogoc {

// The value of a dimension; monostate: not known, printed as null or a dash.
using DimensionValue = std::variant<std::monostate, bool, std::int64_t, std::string>;

struct Query {
  std::string figure;
  std::optional<std::string> unit;  // none: all roots together
  Date as_of;                       // of a stock
  Date from, to;                    // of a flow, both inclusive
  std::optional<Date> structure;    // S: whose tree is added up in; none: that of the time itself
  bool count_by_decision = false;   // admissions by the day of signing
  std::vector<std::string> by;
  std::map<std::string, std::vector<DimensionValue>> where;
};

// An amount, or a percentage with what it is of; in thousandths. Nothing: it cannot be said.
struct Measured {
  std::optional<Bounds> value, numerator, denominator;
  bool ratio = true;  // false: an amount, of nothing
};

// A target and what was reached of it.
struct TargetCell {
  std::string id;
  TargetState target;
  bool period_stated = false;
};

struct Cell {
  std::vector<DimensionValue> key;  // in the order of the answer's `by`
  std::int64_t value = 0;
  Measured measured;                 // of figures that are measured
  std::optional<TargetCell> target;  // of target.achieved
};

// To which parts of a rate of the excellent a rating belongs.
struct ShareOfExcellent {
  bool excellent = false, base = false;
};

// One that was counted: what it is, and the event by which it is.
struct CountedItem {
  std::string id;           // member, unit or village; of a flow the member or unit concerned
  std::uint64_t event = 0;  // position; of a stock 0 when single items were asked for
  std::vector<DimensionValue> key;
  std::optional<ShareOfExcellent> share;  // of evaluations.excellentRate
};

// What tells one counted item from another.
struct ItemKey {
  std::string id;
  std::uint64_t event = 0;  // of flows and ratings its position, of stocks 0
  auto operator<=>(const ItemKey&) const = default;
};

struct Answer {
  std::int64_t value = 0;
  std::optional<Measured> measured;        // in place of the value
  std::vector<std::string> by;             // as asked; beside `category` stands its `scheme`
  std::vector<Cell> cells;                 // not zero, ordered by key
  std::optional<std::int64_t> in_transit;  // beside stocks of people
  std::optional<std::int64_t> village_unknown;
  std::int64_t not_restatable = 0;        // what has no certain place in the tree of S
  std::optional<std::int64_t> imprecise;  // with ageBand: births known to the year only
  std::optional<std::map<std::string, std::int64_t>> not_rated;  // by reason
  std::optional<std::int64_t> not_applicable;  // ratings under schemes that have no cap
  std::set<std::string> schemes;               // by which the ratings counted were made
  std::vector<CountedItem> counted;
};

}  // namespace sogoc
