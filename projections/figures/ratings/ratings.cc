// Ratings of a year, each where its subject last stood on or before 31 December.
#include <tuple>
#include <unordered_map>

#include "projections/figures/counting.h"
#include "projections/figures/failing.h"
#include "projections/figures/passes/live_rows.h"
#include "projections/knowledge/activity.h"

namespace sogoc {
namespace {

// Where a rated subject stands, right after a moment.
struct LastPlace {
  std::string unit;
  Moment moment;
  const MemberState* person = nullptr;
};

class Ratings {
 public:
  explicit Ratings(const Counting& counting)
      : counting_(counting),
        view_(counting.view),
        end_(end_of(Date{counting.year * 10000 + 1231})) {}

  void run() {
    if (counting_.only) {
      for (const auto& item : *counting_.only) look_up(item);
      return;
    }
    // Members first, by the cell that each was last in: a rating says who is rated and not where.
    const auto units = units_that_may_count();
    if (counting_.columns) counting_.columns->expect(Role::members, units.size());
    for (const auto& unit : units)
      if (counting_.columns)
        find_members_in_columns(unit);
      else
        find_members(unit);
    const Place year{Role::rated_in, std::to_string(counting_.year)};
    // Who asks for a district of many provinces need not read the ratings of all of them.
    if (view_.streams().chunks(place_stream(year)) > units.size() + members_.size())
      look_up_each(units);
    else
      go_through(year, units);
  }

 private:
  void look_up(const ItemKey& item) {
    for (const bool of_member : {false, true}) {
      const auto id = evaluation_id(of_member, item.id, counting_.year);
      const auto& versions = view_.timeline({SubjectClass::evaluation, id});
      // Rated once a year (evaluation.twice): by another event it is not this item.
      if (versions.empty() || versions.back().at.rank != item.event) continue;
      const auto standing = of_member ? standing_of_member(item.id) : standing_of_unit(item.id);
      if (standing)
        hand_on(item.event, state_as<EvaluationState>(versions.back().after), *standing);
    }
  }

  // In the cell that he was last in.
  std::optional<LastPlace> standing_of_member(const std::string& member) {
    std::optional<LastPlace> last;
    for (const auto& version : view_.timeline({SubjectClass::member, member})) {
      if (version.at > end_) break;
      const auto& person = state_as<MemberState>(version.after);
      // Out of every cell he stands where he was just before he left the last one; what happens to
      // him outside of cells does not change that.
      if (person.phase == MemberState::Phase::in_cell)
        last = LastPlace{person.cell, end_, &person};
      else if (last && last->moment == end_)
        last->moment = just_before(version.at);
    }
    return last;
  }

  std::optional<LastPlace> standing_of_unit(const std::string& unit) {
    if (view_.timeline({SubjectClass::unit, unit}).empty()) return std::nullopt;
    return LastPlace{unit, last_active(unit), nullptr};
  }

  void look_up_each(const std::set<std::string>& units) {
    for (const auto& unit : units) look_up(false, unit, {unit, last_active(unit), nullptr});
    // In the order of identifiers: items are listed as they are handed on.
    const std::map<std::string, LastPlace> members(members_.begin(), members_.end());
    for (const auto& [member, standing] : members) look_up(true, member, standing);
  }

  void look_up(bool of_member, const std::string& owner, const LastPlace& standing) {
    const auto id = evaluation_id(of_member, owner, counting_.year);
    const auto& versions = view_.timeline({SubjectClass::evaluation, id});
    if (versions.empty()) return;
    const auto& last = versions.back();
    hand_on(last.at.rank, state_as<EvaluationState>(last.after), standing);
  }

  void go_through(const Place& year, const std::set<std::string>& units) {
    // To the end of the rows and not to 31 December: a rating of the year is decided after it.
    std::map<std::string, const PlaceRow*> live;
    for (const auto& row : view_.rows(year))
      if (row.enters)
        live[row.item] = &row;
      else
        live.erase(row.item);
    for (const auto& [id, row] : live) {
      const auto& rating = state_as<EvaluationState>(row->here);
      const auto standing = standing_of(rating, units);
      if (standing) hand_on(row->at.rank, rating, *standing);
    }
  }

  std::set<std::string> units_that_may_count() {
    auto units = counting_.tree.units_ever_in(counting_.query.unit);
    // Who was last in a cell that closed before 31 December counts where it led.
    if (counting_.query.unit) counting_.restatement->add_related(units);
    return units;
  }

  // Who was last in this cell; of those who left it for no cell their own timeline says whether.
  void find_members(const std::string& cell) {
    std::map<std::string, const PlaceRow*> last;
    for (const auto& row : view_.rows({Role::members, cell})) {
      if (row.at > end_) break;
      last[row.item] = &row;
    }
    for (const auto& [member, row] : last) {
      // Who left for another cell is found there; only who left for none is still to be placed.
      if (row->enters)
        members_[member] = {cell, end_, &state_as<MemberState>(row->here)};
      else if (state_as<MemberState>(row->there).phase != MemberState::Phase::in_cell &&
               !in_a_cell_later(member, row->at))
        members_[member] = {cell, just_before(row->at), &state_as<MemberState>(row->here)};
    }
  }

  // The same by the rows of the place alone: nothing about a rating asks for details of the person.
  void find_members_in_columns(const std::string& cell) {
    const auto& columns = *counting_.columns;
    const auto& rows = counting_.columns->at({Role::members, cell});
    const auto order = [&](std::size_t row) {
      return std::tuple(rows.day[row], rows.event[row], rows.enters[row]);
    };
    std::unordered_map<std::uint32_t, std::size_t> last;
    for (const auto row : live_rows(rows, 0, end_.day, view_.size())) {
      const auto [at, added] = last.try_emplace(rows.member[row], row);
      if (!added && order(at->second) < order(row)) at->second = row;
    }
    static const MemberState somebody;
    for (const auto& [number, row] : last) {
      const std::string member(columns.member(number));
      const Moment at{rows.day[row], rows.event[row]};
      if (rows.enters[row])
        members_[member] = {cell, end_, &somebody};
      else if (rows.other_phase[row] != MemberState::Phase::in_cell && !in_a_cell_later(member, at))
        members_[member] = {cell, just_before(at), &somebody};
    }
  }

  bool in_a_cell_later(const std::string& member, Moment after) {
    for (const auto& version : view_.timeline({SubjectClass::member, member}))
      if (version.at > after && version.at <= end_ &&
          state_as<MemberState>(version.after).phase == MemberState::Phase::in_cell)
        return true;
    return false;
  }

  std::optional<LastPlace> standing_of(const EvaluationState& rating,
                                       const std::set<std::string>& units) {
    if (!rating.of_member) {
      if (!units.contains(rating.owner)) return std::nullopt;
      return LastPlace{rating.owner, last_active(rating.owner), nullptr};
    }
    const auto at = members_.find(rating.owner);
    return at == members_.end() ? std::nullopt : std::optional(at->second);
  }

  // The end of the year, or just before the event that closed the unit.
  Moment last_active(const std::string& unit) {
    Moment moment = end_;
    for (const auto& version : view_.timeline({SubjectClass::unit, unit})) {
      if (version.at > end_) break;
      moment = active(version.after) ? end_ : std::min(moment, just_before(version.at));
    }
    return moment;
  }

  void hand_on(std::uint64_t event, const EvaluationState& rating, const LastPlace& standing) {
    Fact fact;
    fact.id = rating.owner;
    fact.event = event;
    fact.unit = standing.unit;
    fact.tree = fact.moment = standing.moment;
    fact.person = standing.person;
    fact.rating = &rating;
    fact.after = {standing.unit};
    // In the tree of where he last stood, which for one who left is before the end of the year.
    fact.own = counting_.tree.inside(standing.unit, counting_.query.unit, standing.moment);
    counting_.fact(fact);
  }

  const Counting& counting_;
  View& view_;
  const Moment end_;
  std::unordered_map<std::string, LastPlace> members_;
};

void count_ratings(const Counting& counting) { Ratings(counting).run(); }

constexpr SubjectClass of_both[] = {SubjectClass::member, SubjectClass::unit};
constexpr Role in_cells[] = {Role::members};

}  // namespace

namespace populations {
// Decided ratings and those that were left out.
extern const Population ratings = {.name = "ratings",
                                   .count = count_ratings,
                                   .fails_first = failing_of_ratings,
                                   .subjects = of_both,
                                   .roles = in_cells};
extern const Population excellent = {.name = "excellent",
                                     .value = Value::share,
                                     .count = count_ratings,
                                     .fails_first = failing_of_ratings,
                                     .subjects = of_both,
                                     .roles = in_cells,
                                     .by_scheme = true};
}  // namespace populations

}  // namespace sogoc
