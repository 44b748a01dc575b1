// Where on an axis of time the items that a figure counts may change: at which acts, while more
// becomes known, and at which moments, while the days go by. Rather too many than too few: each is
// looked at again there, and where nothing changed the look adds nothing.
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "projections/figures/evaluation.h"
#include "projections/knowledge/register.h"
#include "projections/knowledge/tree.h"

namespace sogoc {

// Which event of a step touches something, and how nearly: one that moves it goes before one that
// changes its details, and of equal ones the later.
struct Touch {
  bool moves = false;
  std::uint64_t position = 0;
  // Along the days, schema::Body::Which of the event; else 0.
  std::uint16_t kind = 0;
};

// What is touched at one point of an axis, by identifier.
struct Step {
  // Members, units or villages that the figure counts.
  std::map<std::string, Touch> subjects;
  // Units that change their standing in the tree, with all below.
  std::map<std::string, Touch> units;
};

// Of one question. For one thread at a time; what it is made of must outlive it. Throws StoreError
// and CorruptRow, after which `reg` is spent.
class BridgeCandidates {
 public:
  BridgeCandidates(Register& reg, const FigureDefinition& figure, const Query& query);

  // By the beginning of each act that was recorded from `from` on and below `to`.
  //
  // REQUIRES: both are ends of acts, from <= to.
  std::map<std::uint64_t, Step> recorded(std::uint64_t from, std::uint64_t to);
  // By the moment of each event after `from` and up to `to`, as known to the view; of a stock.
  std::map<Moment, Step> effective(View& view, Moment from, Moment to) const;

  // The subjects that may count differently when these units change their standing, as known and as
  // they are at the moment; of a figure over time at any moment. `evaluation` is of the same
  // question and view.
  std::set<std::string> under(View& view, Evaluation& evaluation,
                              const std::map<std::string, Touch>& changed, Moment moment) const;
  // The items that a subject may be counted as, as known to the view.
  //
  // REQUIRES: of a figure over time, `recorded` was called: it finds the moves of units.
  std::vector<ItemKey> items_of(View& view, const std::string& subject);

 private:
  using Steps = std::map<std::uint64_t, Step>;
  // Each adds to `steps` what rows of its streams touch between the sizes.
  void note_recorded(const std::string& unit, std::uint64_t from, std::uint64_t to,
                     Steps& steps) const;
  void note_rows(const Place& place, const std::string& counted, std::uint64_t from,
                 std::uint64_t to, Steps& steps) const;
  void note_ratings(std::uint64_t from, std::uint64_t to, Steps& steps) const;
  void note_schemes(std::uint64_t from, std::uint64_t to, Steps& steps) const;
  Step& step_of(std::uint64_t known, Steps& steps) const;
  // Units that ever stood in the scope, and where their standing depends on those above, these.
  std::set<std::string> units_recorded(std::uint64_t until) const;
  std::set<std::string> units_known(View& view) const;
  bool depends_on_above() const;
  void add_below(const std::string& parent, std::uint64_t until, std::set<std::string>& out) const;
  std::set<std::string> village_and_merged(const std::string& village) const;
  bool counts_by_residence() const;
  bool counts_moves_of_units() const;
  void find_unit_moves(const std::set<std::string>& units);
  const std::set<std::uint64_t>& moves_above(const std::string& unit);
  // The whole register is gone through, not the scope alone.
  bool everywhere() const;
  // What takes effect later changes nothing.
  Moment last() const;

  Register& reg_;
  const FigureDefinition& figure_;
  const Query& query_;
  const Population& population_;
  // Of structure.in and structure.out: the moves of units, who ever stood above them, and the moves
  // of all of these.
  std::map<std::string, std::set<std::uint64_t>> moves_;
  std::map<std::string, std::set<std::string>> parents_;
  std::map<std::string, std::set<std::uint64_t>> moves_above_;
};

}  // namespace sogoc
