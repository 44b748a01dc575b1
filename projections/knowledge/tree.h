// The tree of units at any moment, as known at a size of the log.
#pragma once
#include <array>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "projections/knowledge/view.h"

namespace sogoc {

enum class Level : std::uint8_t { nation, province, district, grassroots, section, cell };

// Whose subtree is counted; nothing: all roots together.
using Scope = std::optional<std::string>;

// One thread; `view` must outlive it.
class Tree {
 public:
  explicit Tree(View& view) : view_(&view) {}

  // Active units of the scope at the moment, the scope itself among them; none when it is not
  // active then.
  std::vector<std::string> units_in(const Scope& scope, Moment moment);

  // Every unit that was in the scope at any time.
  std::set<std::string> units_ever_in(const Scope& scope);

  // True when the unit is in the scope at the moment; an empty identifier is nowhere.
  bool inside(std::string_view unit, const Scope& scope, Moment moment);

  // The nearest unit at or above that is of the level, and the base that holds for the unit.
  std::optional<std::string> at_level(std::string_view unit, Level level, Moment moment);
  Base base_of(std::string_view unit, Moment moment);

 private:
  // The last answer of at_level for each level, since people of one cell are asked for in a row.
  struct AtLevel {
    std::string unit;
    Moment moment;
    std::optional<std::string> found;
  };
  std::optional<std::string> find_at_level(std::string_view unit, Level level, Moment moment);
  void collect(const std::string& parent, Moment moment, std::vector<std::string>& out);
  void collect_ever(const std::string& parent, std::set<std::string>& out);

  View* view_;
  std::array<std::optional<AtLevel>, 6> at_levels_;
};

bool of_level(UnitKind kind, Level level);

}  // namespace sogoc
