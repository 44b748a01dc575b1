// Going through what a figure counts: what a population is read from, and where its facts go.
#pragma once
#include <functional>

#include "projections/figures/catalogue.h"
#include "projections/figures/fact.h"
#include "projections/figures/query.h"
#include "projections/knowledge/restatement.h"
#include "projections/knowledge/tree.h"

namespace sogoc {

// What a population is read from and handed to. A fact is valid during the call, and may be changed
// by it.
struct Counting {
  View& view;
  Tree& tree;
  const Query& query;
  const FigureDefinition& figure;
  std::function<void(Fact&)> fact;
  Restatement* restatement;  // to the tree of S; null: not restated
  unsigned year = 0;         // of a yearly figure, which is always put into the tree of S
  const std::vector<ItemKey>* only = nullptr;  // these alone, in place of all in the scope
  Moment moment;                               // of a stock

  bool restated() const { return query.structure.has_value(); }
  // Whose subtree is gone through: with S everything, and each fact is judged afterwards.
  Scope scope() const { return restated() ? std::nullopt : query.unit; }
  // Whether the unit is to be gone through at the moment.
  bool in_scope(std::string_view unit, Moment at) const { return tree.inside(unit, scope(), at); }
};

// One unit as a fact, right after the moment.
Fact unit_fact(const Counting& counting, const std::string& unit, Moment moment);

// Members in a cell of the scope whose village of residence is no village of the register.
std::int64_t count_village_unknown(const Counting& counting);

}  // namespace sogoc
