// One thing that a figure counts, with all that a dimension may ask of it. Populations make facts,
// one at a time; Evaluation judges them and lets them go.
#pragma once
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "events/timeline/state.h"
#include "projections/rows/moment.h"

namespace sogoc {

// Its pointers are into the view or the restatement that it was made from, and hold only while it
// is handed on.
struct Fact {
  // Of the member, unit or village; of a rating its owner.
  std::string id;
  // Position of the event by which it is counted; 0 for people and villages of a stock that were
  // asked for singly.
  std::uint64_t event = 0;
  // The cell of a person, in transit the one that issued the slip; the unit itself; the commune of
  // a village.
  std::string unit;
  // In the tree of which moment the unit stands.
  Moment tree;
  // Whose attributes are asked for; null for units and villages.
  const MemberState* person = nullptr;
  // On the day; of a flow after the event, of one that counts ways out before it.
  Status status = Status::NOT_GIVEN;
  // Ages are counted on it.
  Date on;
  // Of a flow: the effective day, or the day of signing when that is what counts.
  Date counting_day;
  LeavingCause cause = LeavingCause::NOT_GIVEN;
  // Covered by the cell; counted for the figures of village cells alone.
  std::int64_t villages = 0;
  // Of a yearly figure; else null.
  const EvaluationState* rating = nullptr;
  // Right after which it stands where it is said to: from there it is followed to S.
  Moment moment;
  // For restating: the units that have to be inside a scope before and after.
  std::vector<std::string> before, after;
  // It counts in the tree of its own moment.
  bool own = true;
  // Whether it counts, by whether it was and is inside; none: when it is inside after.
  std::function<bool(bool was, bool is)> counts;
  // All possible places of `unit` in the tree of S, empty text for none; null: not restated.
  const std::set<std::string>* places = nullptr;
};

}  // namespace sogoc
