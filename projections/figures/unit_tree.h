// The tree of units on a day, with how many cells and members each holds: the numbers of the
// figures `cells` and `members`, which are counted once and added up.
#pragma once
#include <string>
#include <variant>
#include <vector>

#include "projections/figures/ask.h"

namespace sogoc {

struct UnitOfTree {
  std::string id, name;
  UnitKind kind = UnitKind::NOT_GIVEN;
  // Empty: a root.
  std::string parent;
  // Steps below the unit asked for, or below all roots.
  std::size_t depth = 0;
  // In it and everything below it.
  std::int64_t cells = 0, members = 0;
};

struct UnitTree {
  // The question of the figure `members`, with clocks and notes.
  Answered members;
  // Active ones, each with those below it behind it, of one parent by identifier. None when the
  // unit asked for is not active on the day.
  std::vector<UnitOfTree> units;
};

// Of the question only the unit, the day and K are looked at. Not found and usage errors are those
// of Asker::ask for `members`. Throws what `asker` throws; one thread, like it.
std::variant<UnitTree, NotFound, UsageError> unit_tree(Asker& asker, const std::string& unit,
                                                       const std::string& as_of,
                                                       const std::string& known_at);

}  // namespace sogoc
