// One thing that a figure counts, with all that a dimension may ask of it.
#pragma once
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "events/timeline/state.h"
#include "projections/rows/moment.h"

namespace sogoc {

struct Fact {
  std::string id;           // of the member, unit or village
  std::uint64_t event = 0;  // position of the event by which it is counted
  std::string unit;         // the cell of a person, the unit itself, the commune of a village
  Moment tree;              // in the tree of which moment the unit stands
  const MemberState* person = nullptr;  // for attributes
  Status status = Status::NOT_GIVEN;
  Date on;            // ages are counted on it
  Date counting_day;  // of a flow
  LeavingCause cause = LeavingCause::NOT_GIVEN;
  std::int64_t villages = 0;                // covered by the cell
  const EvaluationState* rating = nullptr;  // of a yearly figure
  Moment moment;                            // right after which it stands where it is said to
  // For restating: what of it has to be inside a scope before and after, and where it may stand.
  std::vector<std::string> before, after;
  bool own = true;                                // counts in the tree of its own moment
  std::function<bool(bool was, bool is)> counts;  // none: when it is inside after
  const std::set<std::string>* places = nullptr;  // of `unit` in the tree of S; null: not restated
};

}  // namespace sogoc
