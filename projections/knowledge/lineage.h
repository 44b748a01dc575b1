// What a unit came from and what became of it: the acts on units that lead to it and away from it,
// with how much each took from where to where. Lists of members and villages, never shares, so
// every number here is a count of those who stood on both sides.
#pragma once
#include <string>
#include <vector>

#include "projections/knowledge/view.h"

namespace sogoc {

// What went over from one unit to another by one act; zeros where the act leads on and nothing was
// left to hand over.
struct Handed {
  std::string from, to;
  // In a cell before and after.
  std::int64_t members = 0;
  // Covered, and registered in a commune; one that is both counts once.
  std::int64_t villages = 0;
  // Directly below.
  std::int64_t units = 0;
};

// One act in the line: it leads `to` the unit, is `of` the unit itself, or leads away `from` it.
struct LineageStep {
  Moment at;
  enum class Direction : std::uint8_t { to, of, from } direction = Direction::of;
  // By `from`, then `to`; none for what the unit does by itself.
  std::vector<Handed> handed;
};

// A unit's whole line at K, through all generations.
struct Lineage {
  // In fold order, one a moment.
  std::vector<LineageStep> steps;
  // Those at the beginning that were established as new, bytewise.
  std::vector<std::string> origins;
  // Those that live on at the end of time as known at K, bytewise; the unit itself may be one.
  std::vector<std::string> became;
};

// Splits, mergers, dissolutions and changes of kind that are live at K, through all generations;
// and what is known of the unit's own establishing, names and moves. Reads every act on units of
// the register. Throws what View throws. For one thread at a time, like `view`.
//
// REQUIRES: the unit is known at K.
Lineage lineage(View& view, const std::string& unit);

}  // namespace sogoc
