// Stocks of people counted in one pass over columns: how many stand in the cells of a scope, or are
// in transit with both ends in it, by anything that figures are divided by. Days may follow each
// other: what was counted up to one is where the next begins.
#pragma once
#include <map>
#include <utility>
#include <vector>

#include "projections/figures/catalogue.h"
#include "projections/figures/dimensions.h"
#include "projections/figures/passes/person_columns.h"
#include "projections/figures/query.h"
#include "projections/knowledge/tree.h"

namespace sogoc {

// What an Evaluation of the same query answers, but for `event` and `key` of items, which are left
// empty. For one thread at a time. All that is given must outlive it, and `columns` must not be
// renewed meanwhile. Throws what they throw, and then is spent.
//
// REQUIRES: counts(query, figure); the query has no refusal (evaluate.h).
class PeopleStock {
 public:
  // Stocks of people in the trees of their own days.
  static bool counts(const Query& query, const FigureDefinition& figure);

  PeopleStock(View& view, PersonColumns& columns, const Query& query,
              const FigureDefinition& figure);

  // At the end of the day; the day of the query is not looked at. `lists`: who was counted.
  //
  // REQUIRES: a full day, not before that of the call before.
  Answer at(Date day, bool lists);

 private:
  struct Condition {
    const Dimension* dimension;
    const std::vector<DimensionValue>* values;
  };
  using Key = std::vector<DimensionValue>;
  // Those whose values are the same in all that is asked for, and whether their age is imprecise.
  using Group = std::pair<Key, bool>;
  // How many of each group, by its number; ascending.
  using Counts = std::vector<std::pair<std::uint32_t, std::int64_t>>;
  // One unit of the scope on the day.
  struct Unit {
    const PlaceColumns* rows = nullptr;
    std::string id;
    // Lets its people through, and the values that they have of it.
    bool passes = true;
    Key key;
  };
  // What was added up in a place, of the first `next` of its rows.
  struct Running {
    std::size_t next = 0;
    Counts counts;
  };
  static constexpr std::uint32_t not_asked = ~0U, nobody = ~1U;

  void begin(Date day);
  // Of the scope, those at which somebody was ever found.
  std::vector<Unit> units(Role role);
  Fact fact_of(const std::string& unit) const;
  bool let_through(const Fact& fact, const std::vector<Condition>& conditions);
  // The number of the group of such details; `nobody`: they do not count.
  std::uint32_t group_of(std::uint32_t details);
  std::uint32_t find_group(std::uint32_t details);
  std::uint32_t number_of(Group group);
  const Counts& in_cell(const Unit& unit);
  Counts in_transit(const Unit& unit);
  bool inside(std::uint32_t addressee);
  std::int64_t count_in_transit();
  void add(Answer& answer, const Unit& unit, const Counts& counts);
  Key cell_key(const Key& of_person, const Key& of_unit) const;
  void list(Answer& answer, Role role, const std::vector<Unit>& units);

  View& view_;
  PersonColumns& columns_;
  const Query& query_;
  const FigureDefinition& figure_;
  Tree tree_;
  Date day_;
  std::vector<const Dimension*> by_;
  std::vector<Condition> of_person_, of_unit_;
  bool asks_of_people_ = false, grows_ = false, ages_ = false;
  // Active units of the scope on the day.
  std::vector<std::string> scope_;
  // By number of details, and by number of the group.
  std::vector<std::uint32_t> group_of_;
  std::vector<Group> groups_;
  std::map<Group, std::uint32_t> group_numbers_;
  std::unordered_map<const PlaceColumns*, Running> running_;
  // By number of the addressee; -1: not asked yet.
  std::vector<std::int8_t> inside_;
  std::map<Key, std::int64_t> cells_;
  std::int64_t imprecise_ = 0;
};

}  // namespace sogoc
