// What the peers of the bench know of a member and of the tree of units, folded from acts.
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
  Kind kind;  // taken_over, admitted, recognised, put, out
  std::uint32_t cell = 0;
  Gender gender = unknown;
  Status status = official;
};

// In `cell` from the day `from`, no longer on `to`.
struct Stay {
  Day from, to;
  std::uint32_t cell;
  Gender gender;
  Status status;
  bool operator==(const Stay&) const = default;
};

struct Admission {
  Day day;
  std::uint32_t cell;
  Gender gender;
  bool operator==(const Admission&) const = default;
};

struct Life {
  std::vector<Stay> stays;
  std::vector<Admission> admissions;  // one, if any
};

// The steps in any order.
Life fold(std::vector<Step> steps);

// What an amendment puts in the place of parts of `step`; `cell` is that of its body.
void amend(Step& step, const Act& amendment, std::uint32_t cell);

// Where a cell stands from a day on.
struct Placement {
  Day from, to;
  std::uint32_t district, province;
  bool operator==(const Placement&) const = default;
};

// Units are numbers in the order in which they were met.
class Tree {
 public:
  struct Parent {
    Day from;
    std::uint32_t position, unit;
  };
  struct Unit {
    std::string id, kind;
    std::vector<Parent> parents;  // by day, then position
  };
  static constexpr std::uint32_t none = 0;  // no unit has the number 0

  Tree() : units_(1) {}
  // The cells whose place may have changed.
  std::vector<std::uint32_t> apply(const Act& act);
  // An established unit without an act, as it was kept somewhere.
  void restore(const std::string& id, const std::string& kind);
  void restore_parent(std::uint32_t unit, const Parent& parent);

  std::uint32_t number(const std::string& id) const;
  const Unit& unit(std::uint32_t number) const { return units_[number]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(units_.size()); }
  std::vector<Placement> placements(std::uint32_t cell) const;

 private:
  void add_cells_under(std::uint32_t unit, std::vector<std::uint32_t>& cells) const;

  std::vector<Unit> units_;
  std::vector<std::vector<std::uint32_t>> children_ = {{}};  // ever
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

}  // namespace bench
