// Where units and people stand in the tree of another day S, followed through acts on units only:
// splits with their lists, mergers, dissolutions and changes of kind, never personal moves. Who is
// on no list stays with a unit that lives on; else all parts or receivers are possible. Nothing is
// ever shared out: what has no certain place is said to have none.
#pragma once
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "projections/knowledge/tree.h"

namespace sogoc {

// `view` must outlive it and must not go on to another size. For one thread at a time, like `view`.
// Throws what View throws, and then is spent.
class Restatement {
 public:
  // Reads all acts on units that are live at K, with their events: the dear part.
  Restatement(View& view, Date structure_as_of);

  // The moment whose tree it is: the end of the day S.
  Moment tree() const { return end_; }

  // All possible places in the tree of S of a unit, as it was right after the moment; empty text is
  // no place. `member`: who is followed, empty for the unit itself. Never empty. Kept, so the
  // reference lives until forget_places.
  const std::set<std::string>& places(const std::string& unit, const std::string& member,
                                      Moment moment);

  // What was said of places no longer holds: more is known of members. For a view that goes on
  // while acts on units stay as they were.
  void forget_places();

  // Adds the units from which or to which an act ever took a unit of the set or people in it: all
  // whose people may stand in the tree of S where one of the set does.
  void add_related(std::set<std::string>& units) const;

  // The places that must all be inside a scope for something to count in it; none: it is nowhere.
  using Ends = std::vector<std::string>;
  // Whether something counts, told by whether it was inside before and is inside after: a stock
  // asks for one of the two, a flow for both.
  using Counts = std::function<bool(bool was, bool is)>;
  // Something that counted or may count: one touch of a subject, or a unit at a moment.
  struct Item {
    // Who is followed; empty: a unit.
    std::string member;
    // From where its ends are followed to S.
    Moment moment;
    Ends before, after;
    // It counts in the tree of its own moment: when it has no place in that of S it is not
    // restatable, and else it merely is not there.
    bool own = false;
    Counts counts;
  };
  // True or false when all possible places agree, nothing when it cannot be restated. Tries every
  // combination of the places of its ends.
  std::optional<bool> judge(const Item& item, const Scope& scope);

 private:
  // One act on units: to which places a place leads by it, in both directions of time. A place that
  // it does not name stays what it is.
  struct Step {
    Moment at;
    // People go over by it, from and to units that live on too.
    bool carries = true;
    std::map<std::string, std::vector<std::string>> forward, backward;
  };
  void add_step(Moment at);
  void involve(const std::string& unit, std::size_t step);
  // Where the place leads by the step: to where the act took the member, when it did, else to all
  // that are possible.
  std::vector<std::string> follow(const Step& step, const std::string& place,
                                  const std::string& member, bool forward);
  // From which cell to which the act took the member; nothing when it left him where he was.
  std::optional<std::pair<std::string, std::string>> carried(const Step& step,
                                                             const std::string& member);
  // Over all steps between `from` and S that name one of the places.
  std::set<std::string> walk(std::set<std::string> places, const std::string& member, Moment from);
  bool counts(const Item& item, const std::map<std::string, std::string>& now, const Scope& scope);

  View& view_;
  Tree tree_;
  const Moment end_;
  // In fold order.
  std::vector<Step> steps_;
  // By unit, the steps that name it.
  std::map<std::string, std::set<std::size_t>> involved_;
  // What places() has answered; grows with the items that are asked for.
  std::map<std::tuple<std::string, std::string, Moment>, std::set<std::string>> known_;
};

}  // namespace sogoc
