// Where units and people stand in the tree of another day S, followed through acts on units only:
// splits with their lists, mergers, dissolutions and changes of kind, never personal moves. Who is
// on no list stays with a unit that lives on; else all parts or receivers are possible.
#pragma once
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "projections/knowledge/tree.h"

namespace sogoc {

// One thread; `view` must outlive it.
class Restatement {
 public:
  Restatement(View& view, Date structure_as_of);

  Moment tree() const { return end_; }  // the moment whose tree it is

  // All possible places in the tree of S of a unit, as it was right after the moment; empty text
  // is no place. `member`: who is followed, empty for the unit itself.
  const std::set<std::string>& places(const std::string& unit, const std::string& member,
                                      Moment moment);

  // What was said of places no longer holds: more is known of members.
  void forget_places() { known_.clear(); }

  // Adds the units from which or to which an act ever took a unit of the set or people in it: all
  // whose people may stand in the tree of S where one of the set does.
  void add_related(std::set<std::string>& units) const;

  // The places that must all be inside a scope for something to count in it; none: it is nowhere.
  using Ends = std::vector<std::string>;
  using Counts = std::function<bool(bool was, bool is)>;
  struct Item {
    std::string member;  // empty: a unit
    Moment moment;
    Ends before, after;
    bool own = false;  // counts in the tree of its own moment
    Counts counts;
  };
  // True or false when all possible places agree, nothing when it cannot be restated.
  std::optional<bool> judge(const Item& item, const Scope& scope);

 private:
  struct Step {
    Moment at;
    bool carries = true;  // people go over by it, from and to units that live on too
    std::map<std::string, std::vector<std::string>> forward, backward;
  };
  void add_step(Moment at);
  void involve(const std::string& unit, std::size_t step) { involved_[unit].insert(step); }
  std::vector<std::string> follow(const Step& step, const std::string& place,
                                  const std::string& member, bool forward);
  std::optional<std::pair<std::string, std::string>> carried(const Step& step,
                                                             const std::string& member);
  std::set<std::string> walk(std::set<std::string> places, const std::string& member, Moment from);
  bool counts(const Item& item, const std::map<std::string, std::string>& now, const Scope& scope);

  View& view_;
  Tree tree_;
  const Moment end_;
  std::vector<Step> steps_;                                // in fold order
  std::map<std::string, std::set<std::size_t>> involved_;  // steps that name the unit
  std::map<std::tuple<std::string, std::string, Moment>, std::set<std::string>> known_;
};

}  // namespace sogoc
