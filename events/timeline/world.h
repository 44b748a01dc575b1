// What a rule sees of the register: every subject as it stands just before the event in the fold
// order (effective, position of the original). A rule writes the states after the event; when it
// returns a violation its writes are discarded by the caller. Not thread-safe; references hold
// until the next write.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "events/timeline/state.h"

namespace sogoc {

// A hard rule that the event breaks: a stable code, the field at fault and its value.
struct Violation {
  std::string rule;
  std::string field;
  std::string value;
};

class World {
 public:
  virtual ~World() = default;

  // Unknown identifiers give a state of phase or place `none`.
  virtual const UnitState& unit(std::string_view id) = 0;
  virtual const VillageState& village(std::string_view id) = 0;
  virtual const MemberState& member(std::string_view id) = 0;

  // Sorted bytewise. `transfers_touching`: members in transit from or towards the unit.
  virtual std::vector<std::string> members_in(std::string_view cell) = 0;
  virtual std::vector<std::string> villages_covered_by(std::string_view cell) = 0;
  virtual std::vector<std::string> villages_registered_in(std::string_view unit) = 0;
  virtual std::vector<std::string> active_children_of(std::string_view unit) = 0;
  virtual std::vector<std::string> transfers_touching(std::string_view unit) = 0;

  virtual void set_unit(std::string_view id, UnitState after) = 0;
  virtual void set_village(std::string_view id, VillageState after) = 0;
  virtual void set_member(std::string_view id, MemberState after) = 0;
};

}  // namespace sogoc
