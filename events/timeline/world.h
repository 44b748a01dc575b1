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

  // The state of an unknown identifier is that of a default State.
  template <typename State>
  const State& get(std::string_view id) {
    static const State unknown;
    const auto* state = read({class_of_state<State>(), std::string(id)});
    return state ? std::get<State>(*state) : unknown;
  }
  const UnitState& unit(std::string_view id) { return get<UnitState>(id); }
  const VillageState& village(std::string_view id) { return get<VillageState>(id); }
  const MemberState& member(std::string_view id) { return get<MemberState>(id); }

  // Sorted bytewise. `transfers_touching`: members in transit from or towards the unit.
  virtual std::vector<std::string> members_in(std::string_view cell) = 0;
  virtual std::vector<std::string> villages_covered_by(std::string_view cell) = 0;
  virtual std::vector<std::string> villages_registered_in(std::string_view unit) = 0;
  virtual std::vector<std::string> active_children_of(std::string_view unit) = 0;
  virtual std::vector<std::string> transfers_touching(std::string_view unit) = 0;
  virtual std::vector<std::string> schemes() = 0;

  template <typename State>
  void set(std::string_view id, State after) {
    write({class_of_state<State>(), std::string(id)}, std::move(after));
  }
  void set_unit(std::string_view id, UnitState after) { set(id, std::move(after)); }
  void set_village(std::string_view id, VillageState after) { set(id, std::move(after)); }
  void set_member(std::string_view id, MemberState after) { set(id, std::move(after)); }

 protected:
  virtual const SubjectState* read(const Subject& subject) = 0;  // null: not known yet
  virtual void write(const Subject& subject, SubjectState after) = 0;
};

}  // namespace sogoc
