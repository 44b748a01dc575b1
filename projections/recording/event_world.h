// The World of one event inside a Refold: reads every subject just before the event, keeps what the
// rule writes, and notes what it read. What was noted is all that the refold knows of the rule: on
// what its verdict rests, and so when it must be asked again.
#pragma once
#include "projections/recording/refold.h"

namespace sogoc {

// For one evaluation, on the stack of Refold::evaluate; `refold` outlives it. For one thread at a
// time, like `refold`. References that it hands out hold as long as it lives, which is more than
// World promises: what a write replaces is kept until the end.
//
// Lists are noted as a whole, states one by one. A rule that asks for a list depends on everybody
// who could be in it, and the events that do so are the dear ones to judge again.
class Refold::EventWorld final : public World {
 public:
  // As the act has the register so far, or as it was before the act.
  enum class Side : std::uint8_t { with_the_act, before_the_act };
  EventWorld(Refold& refold, Moment moment, Side side = Side::with_the_act)
      : refold_(refold), moment_(moment), side_(side) {}

  std::vector<std::string> members_in(std::string_view cell) override {
    return list({Role::members, cell});
  }
  std::vector<std::string> villages_covered_by(std::string_view cell) override {
    return list({Role::covered, cell});
  }
  std::vector<std::string> villages_registered_in(std::string_view unit) override {
    return list({Role::registered, unit});
  }
  std::vector<std::string> active_children_of(std::string_view unit) override {
    return list({Role::children, unit});
  }
  std::vector<std::string> transfers_touching(std::string_view unit) override {
    return list({Role::transit_from, unit}, {Role::transit_to, unit});
  }
  std::vector<std::string> schemes() override { return list({Role::schemes, ""}); }

  void object(Violation objection) override { objections_.push_back(std::move(objection)); }
  void warn(Violation warning) override { warnings_.push_back(std::move(warning)); }
  // In the order of the rule.
  const std::vector<Violation>& objections() const { return objections_; }
  const std::vector<Violation>& warnings() const { return warnings_; }

  // The states that the rule wrote; the subjects that it read without an earlier write of its own;
  // the places whose lists it asked for.
  const std::map<Subject, StatePtr>& touched() const { return touched_; }
  const std::map<Subject, StatePtr>& read_subjects() const { return read_; }
  const std::set<Place>& read_lists() const { return lists_; }

 private:
  // A Place made of views.
  struct At {
    Role role;
    std::string_view id;
  };
  const Timeline& timeline(const Subject& subject) {
    if (side_ == Side::with_the_act) return refold_.timeline(subject);
    return refold_.timelines_.timeline(subject);
  }
  std::set<std::string> occupants(const Place& place) {
    if (side_ == Side::with_the_act) return refold_.occupants(place, moment_);
    return refold_.timelines_.occupants_before(place, moment_);
  }
  // What was written wins; else the state before the event, read once and noted.
  StatePtr state(const Subject& subject) {
    if (const auto at = touched_.find(subject); at != touched_.end()) return at->second;
    const auto [at, added] = read_.try_emplace(subject);
    if (added) at->second = state_before(timeline(subject), moment_);
    return at->second;
  }
  // Null while nothing is known of the subject; World makes a default state of it.
  const SubjectState* read(const Subject& subject) override { return state(subject).get(); }
  // Nothing outside is written: the refold takes what was touched when the rule has found no fault.
  void write(const Subject& subject, SubjectState after) override {
    auto& held = touched_[subject];
    // References to it stay good for this event.
    if (held) replaced_.push_back(held);
    held = std::make_shared<const SubjectState>(std::move(after));
  }
  // Those at either place just before the event, and as far as it has written already.
  std::vector<std::string> list(At one) { return list(one, one); }
  std::vector<std::string> list(At one, At other) {
    std::set<std::string> all;
    for (const auto& at : {one, other}) {
      const Place place{at.role, std::string(at.id)};
      lists_.insert(place);
      all.merge(occupants(place));
    }
    // Whom the rule itself has moved so far counts where he is now.
    for (const auto& [subject, state] : touched_) {
      bool there = false;
      for (const auto& place : places_of(state))
        there |= place == Place{one.role, std::string(one.id)} ||
                 place == Place{other.role, std::string(other.id)};
      if (subject.of != class_found_at(one.role)) continue;
      if (there)
        all.insert(subject.id);
      else
        all.erase(subject.id);
    }
    return {all.begin(), all.end()};
  }

  Refold& refold_;
  const Moment moment_;
  const Side side_;
  std::vector<Violation> objections_, warnings_;
  // What was written, and what was read of the register; a subject may be in both.
  std::map<Subject, StatePtr> touched_, read_;
  // States that a later write of the same subject replaced.
  std::vector<StatePtr> replaced_;
  // Places of which a list was asked for, empty ones too: somebody may come there.
  std::set<Place> lists_;
};

}  // namespace sogoc
