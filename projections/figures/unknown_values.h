// Values of a filter that the register has never seen: they count nothing, and a slip would look
// like an answer. A closed list refuses them (evaluate.h); an open one cannot, for what is not
// there yet may come.
#pragma once
#include <string>
#include <vector>

#include "projections/figures/query.h"
#include "projections/knowledge/stated_values.h"

namespace sogoc {

struct UnknownValue {
  // The dimension, the value as it was asked for.
  std::string field, value;
  // What it may mean, the nearest first; of units identifiers. May be empty.
  std::vector<std::string> nearest;
  // The same as people are told of units, `name (identifier)`; empty: as `nearest`.
  std::vector<std::string> called = {};
  auto operator<=>(const UnknownValue&) const = default;
};

// Whether the dimension has an open list: what StatedValues knows, and units at a level.
bool is_open_list(const std::string& dimension);

// Those of the query's filters, in their order, that no event known at the view's size has stated;
// of units those that are not known there. `stated` is of the same register. Throws what both
// throw; the thread rule is theirs.
std::vector<UnknownValue> unknown_values(StatedValues& stated, View& view, const Query& query);
// Whether one value is one, and what it may mean; nothing when it is known.
std::optional<UnknownValue> unknown_value(StatedValues& stated, View& view,
                                          const std::string& dimension, const std::string& value);

}  // namespace sogoc
