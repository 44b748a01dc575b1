// Going through what a figure counts: what a population reads from, and where its facts go. Between
// Evaluation, which makes a Counting, and Population::count, which is given it.
#pragma once
#include <functional>

#include "projections/figures/catalogue.h"
#include "projections/figures/fact.h"
#include "projections/figures/passes/person_columns.h"
#include "projections/figures/query.h"
#include "projections/knowledge/restatement.h"
#include "projections/knowledge/tree.h"

namespace sogoc {

// Lives for one call of `count`; what it refers to outlives that call.
struct Counting {
  View& view;
  Tree& tree;
  const Query& query;
  const FigureDefinition& figure;
  // Takes each fact. A fact is valid during the call, and may be changed by it.
  std::function<void(Fact&)> fact;
  // To the tree of S; null: not restated.
  Restatement* restatement;
  // The one year to be counted of a yearly figure, which is always put into the tree of S: of its
  // 31 December when none is asked for.
  unsigned year = 0;
  // These alone, in place of all in the scope; null: all.
  const std::vector<ItemKey>* only = nullptr;
  // Of a stock: the moment at which it is counted.
  Moment moment;
  // Where rows of people are read from when what is counted need not be listed item by item; null:
  // from the view.
  PersonColumns* columns = nullptr;
  // Whether a dimension of people is asked for: else no fact needs a person.
  bool asks_of_people = true;

  // Whether a S is asked for; a yearly figure has a restatement without.
  bool restated() const { return query.structure.has_value(); }
  // Whose subtree is gone through: with S everything, and each fact is judged afterwards.
  Scope scope() const { return restated() ? std::nullopt : query.unit; }
  // Whether the unit is to be gone through at the moment.
  bool in_scope(std::string_view unit, Moment at) const { return tree.inside(unit, scope(), at); }
};

// One unit as a fact, right after the moment. Its event is the last of its own up to there.
Fact unit_fact(const Counting& counting, const std::string& unit, Moment moment);

// Members in a cell of the unit asked for, in the tree of the moment, whose village of residence is
// not stated or not known at the moment. A village that was merged is known.
std::int64_t count_village_unknown(const Counting& counting);

}  // namespace sogoc
