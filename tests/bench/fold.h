// What the peers of the bench know of a member and of the tree of units, folded from acts. A fold
// as small as the answers allow: no rule is judged, and what no answer asks for is left out.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "tests/bench/acts.h"

namespace bench {

// An act on one member, as it holds now.
struct Step {
  Day day;
  std::uint32_t position;
  // taken_over, admitted, recognised, put, out.
  Kind kind;
  // A unit's number in Tree.
  std::uint32_t cell = 0;
  Gender gender = unknown;
  Status status = official;
};

// In `cell` from the day `from`, no longer on `to`, with gender and status as they were then.
struct Stay {
  Day from, to;
  std::uint32_t cell;
  Gender gender;
  Status status;
  bool operator==(const Stay&) const = default;
};

// A flow has a day and counts where it happened.
struct Admission {
  Day day;
  std::uint32_t cell;
  Gender gender;
  bool operator==(const Admission&) const = default;
};

// All that is asked of a member.
struct Life {
  std::vector<Stay> stays;
  // One, if any.
  std::vector<Admission> admissions;
};

// The steps in any order; they are sorted by day and position, as sogoc's fold is. Stays do not
// overlap and are in order.
Life fold(std::vector<Step> steps);

// What an amendment puts in the place of parts of `step`; `cell` is that of its body. Parts that it
// does not state stay.
void amend(Step& step, const Act& amendment, std::uint32_t cell);

// Where a cell stands from a day on: under which district and province, 0 for none.
struct Placement {
  Day from, to;
  std::uint32_t district, province;
  bool operator==(const Placement&) const = default;
};

// Units are numbers in the order in which they were met, so that a program that kept them can
// restore them. All units are kept in memory: some thousand.
class Tree {
 public:
  // From a day on, by an act at a position.
  struct Parent {
    Day from;
    std::uint32_t position, unit;
  };
  struct Unit {
    std::string id, kind;
    // By day, then position.
    std::vector<Parent> parents;
  };
  // No unit has the number 0.
  static constexpr std::uint32_t none = 0;

  Tree() : units_(1) {}
  // Takes an act on units; returns the cells whose place may have changed. Other kinds change
  // nothing.
  std::vector<std::uint32_t> apply(const Act& act);
  // An established unit without an act, as it was kept somewhere.
  void restore(const std::string& id, const std::string& kind);
  void restore_parent(std::uint32_t unit, const Parent& parent);

  // Of a unit that is known; another id ends the program.
  std::uint32_t number(const std::string& id) const;
  const Unit& unit(std::uint32_t number) const { return units_[number]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(units_.size()); }
  // All placements of the cell, from its beginning on without a gap.
  std::vector<Placement> placements(std::uint32_t cell) const;

 private:
  void add_cells_under(std::uint32_t unit, std::vector<std::uint32_t>& cells) const;

  std::vector<Unit> units_;
  std::vector<std::vector<std::uint32_t>> children_ = {{}};  // ever
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

}  // namespace bench
