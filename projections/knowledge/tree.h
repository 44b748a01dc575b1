// The tree of units at any moment, as known at a size of the log. Read from who is whose child, so
// there is no tree that could be out of date.
#pragma once
#include <array>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "projections/knowledge/view.h"

namespace sogoc {

// Of units, from the top down; the kinds of each are told by of_level.
enum class Level : std::uint8_t { nation, province, district, grassroots, section, cell };

// Whose subtree is counted; nothing: all roots together.
using Scope = std::optional<std::string>;

// Cheap to make and to copy: it keeps the last answers of at_level and reads the rest through the
// view. `view` must outlive it; when the view goes on, a new Tree is needed. For one thread at a
// time, like `view`. Throws what View throws.
class Tree {
 public:
  explicit Tree(View& view) : view_(&view) {}

  // Active units of the scope at the moment, the scope itself among them and first, each before
  // those below it; none when the scope is not active then.
  std::vector<std::string> units_in(const Scope& scope, Moment moment);

  // Every unit that was in the scope at any time, the scope itself among them; and units that were
  // under one of these at another time.
  std::set<std::string> units_ever_in(const Scope& scope);

  // True when the unit is active and in the scope at the moment; an empty identifier is nowhere.
  bool inside(std::string_view unit, const Scope& scope, Moment moment);

  // The nearest unit at or above that is of the level, nothing when there is none; and the base
  // that holds for the unit: its own, else that of the nearest above that has one.
  std::optional<std::string> at_level(std::string_view unit, Level level, Moment moment);
  Base base_of(std::string_view unit, Moment moment);

 private:
  // The last answer of at_level for each level, since people of one cell are asked for in a row.
  struct AtLevel {
    std::string unit;
    Moment moment;
    std::optional<std::string> found;
  };
  // Without what is kept: climbs from the unit to the root.
  std::optional<std::string> find_at_level(std::string_view unit, Level level, Moment moment);
  // Adds all below the parent at the moment, or at any time; ends, since no unit stands under
  // itself.
  void collect(const std::string& parent, Moment moment, std::vector<std::string>& out);
  void collect_ever(const std::string& parent, std::set<std::string>& out);

  View* view_;
  std::array<std::optional<AtLevel>, 6> at_levels_;
};

// Whether units of the kind are of the level; both cell kinds are of level cell, and a grassroots
// cell is of level grassroots too.
bool of_level(UnitKind kind, Level level);

}  // namespace sogoc
