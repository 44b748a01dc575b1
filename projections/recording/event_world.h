// The World of one event inside a Refold: reads every subject just before the event, keeps what the
// rule writes, and notes what it read.
#pragma once
#include "projections/recording/refold.h"

namespace sogoc {

class Refold::EventWorld final : public World {
 public:
  EventWorld(Refold& refold, Moment moment) : refold_(refold), moment_(moment) {}

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

  const std::map<Subject, StatePtr>& touched() const { return touched_; }
  const std::map<Subject, StatePtr>& read_subjects() const { return read_; }
  const std::set<Place>& read_lists() const { return lists_; }

 private:
  struct At {  // a Place from views
    Role role;
    std::string_view id;
  };
  StatePtr state(const Subject& subject) {
    if (const auto at = touched_.find(subject); at != touched_.end()) return at->second;
    const auto [at, added] = read_.try_emplace(subject);
    if (added) at->second = state_before(refold_.timeline(subject), moment_);
    return at->second;
  }
  const SubjectState* read(const Subject& subject) override { return state(subject).get(); }
  void write(const Subject& subject, SubjectState after) override {
    auto& held = touched_[subject];
    if (held) replaced_.push_back(held);  // references to it stay good for this event
    held = std::make_shared<const SubjectState>(std::move(after));
  }
  // Those at either place just before the event, and as far as it has written already.
  std::vector<std::string> list(At one) { return list(one, one); }
  std::vector<std::string> list(At one, At other) {
    std::set<std::string> all;
    for (const auto& at : {one, other}) {
      const Place place{at.role, std::string(at.id)};
      lists_.insert(place);
      all.merge(refold_.occupants(place, moment_));
    }
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
  std::map<Subject, StatePtr> touched_, read_;
  std::vector<StatePtr> replaced_;
  std::set<Place> lists_;
};

}  // namespace sogoc
