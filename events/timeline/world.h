// What a rule sees of the register: every subject as it stands just before the event in the fold
// order (effective, position of the original). A rule writes the states after the event; when it
// returns a violation its writes are discarded by the caller. The only way from a rule to anything
// outside its event: no clock, no files, no other events.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "events/timeline/state.h"

namespace sogoc {

// A rule that the event breaks: a stable code (rule_texts.h), the field at fault, named from the
// kind as the JSON form writes it, and its value. An expected outcome, so a value and no exception.
struct Violation {
  std::string rule;
  std::string field;
  std::string value;
};

// Given to a rule by whoever folds (the recorder), who notes what was read and written: a rule need
// not say on what it depends. Reading throws what the table below throws (StoreError, CorruptRow).
// For one thread at a time; what is returned by reference holds until the next write.
class World {
 public:
  virtual ~World() = default;

  // The subject before the event, with what this rule has written already; that of an unknown
  // identifier is a default State. May read from the disk.
  template <typename State>
  const State& get(std::string_view id) {
    static const State unknown;
    const auto* state = read({class_of_state<State>(), std::string(id)});
    return state ? std::get<State>(*state) : unknown;
  }
  const UnitState& unit(std::string_view id);
  const VillageState& village(std::string_view id);
  const MemberState& member(std::string_view id);

  // Who is found at a unit before the event, with what this rule has written already: identifiers,
  // sorted bytewise. All of them, so the event depends on anybody who comes there or goes. The unit
  // need not exist. `transfers_touching`: members in transit from or towards the unit; `schemes`:
  // those adopted so far.
  virtual std::vector<std::string> members_in(std::string_view cell) = 0;
  virtual std::vector<std::string> villages_covered_by(std::string_view cell) = 0;
  virtual std::vector<std::string> villages_registered_in(std::string_view unit) = 0;
  virtual std::vector<std::string> active_children_of(std::string_view unit) = 0;
  virtual std::vector<std::string> transfers_touching(std::string_view unit) = 0;
  virtual std::vector<std::string> schemes() = 0;

  // Writes the state after the event. The same state again touches the subject: the event is then
  // one of its timeline. The last write of a subject counts.
  template <typename State>
  void set(std::string_view id, State after) {
    write({class_of_state<State>(), std::string(id)}, std::move(after));
  }
  void set_unit(std::string_view id, UnitState after);
  void set_village(std::string_view id, VillageState after);
  void set_member(std::string_view id, MemberState after);

  // What speaks against the event at the door of recording, beside what its rule returns: an
  // objection refuses an act that brings it about; a warning is told and lets it pass. Neither is a
  // fault of a log that holds the event already, so the rule goes on and writes its states.
  virtual void object(Violation objection) = 0;
  virtual void warn(Violation warning) = 0;

 protected:
  // Null: not known yet. The pointer holds until the next write.
  virtual const SubjectState* read(const Subject& subject) = 0;
  virtual void write(const Subject& subject, SubjectState after) = 0;
};

}  // namespace sogoc
