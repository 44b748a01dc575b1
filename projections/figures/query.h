// What is asked and what is answered, as values: copied freely, and good after the view is gone.
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

// The value of a dimension; monostate: not known, printed as null or a dash. Values of one
// dimension are all of one type but for that.
using DimensionValue = std::variant<std::monostate, bool, std::int64_t, std::string>;

// One figure with defaults filled in; K is that of the view that it is evaluated with.
struct Query {
  std::string figure;
  // None: all roots together.
  std::optional<std::string> unit;
  // Of a stock.
  Date as_of;
  // Of a flow or yearly figure, both inclusive.
  Date from, to;
  // S: whose tree is added up in; none: that of the time itself, of a rating that of its
  // 31 December.
  std::optional<Date> structure;
  // Admissions by the day of signing, where it is stated; else by the effective day.
  bool count_by_decision = false;
  // Names of dimensions.
  std::vector<std::string> by;
  // Values that pass, by name: AND over the names, OR over the values of one.
  std::map<std::string, std::vector<DimensionValue>> where;
};

// An amount, or a percentage with what it is of; in thousandths. Nothing: it cannot be said.
struct Measured {
  std::optional<Bounds> value, numerator, denominator;
  // False: an amount, of nothing.
  bool ratio = true;
};

// A target and what was reached of it.
struct TargetCell {
  std::string id;
  TargetState target;
  // False: there is no percentage, because it is not said from when on it is counted.
  bool period_stated = false;
};

// One row of an answer.
struct Cell {
  // In the order of the answer's `by`.
  std::vector<DimensionValue> key;
  // The count; of figures that are measured, `measured` in its place.
  std::int64_t value = 0;
  Measured measured;
  // Of target.achieved.
  std::optional<TargetCell> target;
};

// To which parts of a rate of the excellent a rating belongs.
struct ShareOfExcellent {
  bool excellent = false, base = false;
};

// One that was counted: what it is, and the event by which it is.
struct CountedItem {
  SubjectClass of = SubjectClass::none;
  // Member, unit or village; of a flow the member or unit concerned, of a rating who is rated.
  std::string id;
  // Position; of people and villages of a stock 0 when single items were asked for.
  std::uint64_t event = 0;
  // As of the cell that it stands in; empty without `by`.
  std::vector<DimensionValue> key;
  // Of evaluations.excellentRate.
  std::optional<ShareOfExcellent> share;
};

// What tells one counted item from another.
struct ItemKey {
  std::string id;
  // Of flows and ratings the position of its event, of stocks 0.
  std::uint64_t event = 0;
  auto operator<=>(const ItemKey&) const = default;
};

struct Answer {
  // How many count.
  std::int64_t value = 0;
  // Of measured figures, in place of the value.
  std::optional<Measured> measured;
  // As asked; behind `category` stands its `scheme`. Of target.achieved: target.
  std::vector<std::string> by;
  // Not zero, ordered by key; of what is counted their sum is `value`.
  std::vector<Cell> cells;
  // Beside stocks of people: who passes the same filters and is in transit with both ends inside.
  std::optional<std::int64_t> in_transit;
  // Beside villages: members in a cell of whom no known village is stated. Nothing with a S other
  // than the day.
  std::optional<std::int64_t> village_unknown;
  // What has no certain place in the tree of S.
  std::int64_t not_restatable = 0;
  // With ageBand: births known to the year only, among those counted.
  std::optional<std::int64_t> imprecise;
  // Of evaluations: ratings left out of the count, by the reason stated.
  std::optional<std::map<std::string, std::int64_t>> not_rated;
  // Of evaluations.excellentRate: ratings under schemes that have no cap.
  std::optional<std::int64_t> not_applicable;
  // By which the ratings counted were made. More than one: they are of different scales.
  std::set<std::string> schemes;
  // Unless Listing::none.
  std::vector<CountedItem> counted;
};

}  // namespace sogoc
