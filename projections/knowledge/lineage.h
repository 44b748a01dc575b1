// What a unit came from and what became of it: the acts on units that lead to it and away from it.
#pragma once
#include <string>
#include <vector>

#include "projections/knowledge/view.h"

namespace sogoc {

// What went over from one unit to another by one act.
struct Handed {
  std::string from, to;
  std::int64_t members = 0;   // in a cell before and after
  std::int64_t villages = 0;  // covered, and registered in a commune
  std::int64_t units = 0;     // directly below
};

struct LineageStep {
  Moment at;
  enum class Direction : std::uint8_t { to, of, from } direction = Direction::of;
  std::vector<Handed> handed;  // by `from`, then `to`; none for what the unit does by itself
};

struct Lineage {
  std::vector<LineageStep> steps;    // in fold order
  std::vector<std::string> origins;  // those at the beginning that were established as new
  std::vector<std::string> became;   // those that live on at the end
};

// Splits, mergers, dissolutions and changes of kind that are live at K, through all generations;
// and what is known of the unit's own establishing, names and moves. The unit is known at K.
Lineage lineage(View& view, const std::string& unit);

}  // namespace sogoc
