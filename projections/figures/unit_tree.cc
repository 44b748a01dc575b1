#include "projections/figures/unit_tree.h"

#include <map>

#include "projections/knowledge/tree.h"

namespace sogoc {
namespace {

// By cell, of a question that is divided by cells.
std::map<std::string, std::int64_t> by_cell(const Answer& answer) {
  std::map<std::string, std::int64_t> counts;
  for (const auto& cell : answer.cells)
    if (const auto* id = std::get_if<std::string>(&cell.key.front())) counts[*id] = cell.value;
  return counts;
}

std::vector<UnitOfTree> units_of(const Answered& members, const Answered& cells) {
  auto& view = *members.view;
  const auto moment = end_of(members.query.as_of);
  const auto members_of = by_cell(members.answer), cells_of = by_cell(cells.answer);
  const auto at = [](const auto& counts, const std::string& id) {
    const auto found = counts.find(id);
    return found == counts.end() ? 0 : found->second;
  };
  std::vector<UnitOfTree> units;
  std::map<std::string, std::size_t> places;
  for (const auto& id : Tree(view).units_in(members.query.unit, moment)) {
    const auto& state = view.unit_at(id, moment);
    UnitOfTree unit{id, state.name,       state.kind,        state.parent,
                    0,  at(cells_of, id), at(members_of, id)};
    // The one above stands before it, but for roots and the unit asked for.
    if (const auto above = places.find(state.parent); above != places.end())
      unit.depth = units[above->second].depth + 1;
    places[id] = units.size();
    units.push_back(std::move(unit));
  }
  // From the end, where everything below a unit was added to it already.
  for (auto unit = units.rbegin(); unit != units.rend(); ++unit)
    if (const auto above = places.find(unit->parent); unit->depth != 0 && above != places.end()) {
      units[above->second].cells += unit->cells;
      units[above->second].members += unit->members;
    }
  return units;
}

}  // namespace

std::variant<UnitTree, NotFound, UsageError> unit_tree(Asker& asker, const std::string& unit,
                                                       const std::string& as_of,
                                                       const std::string& known_at) {
  Question question;
  question.figure = "members";
  question.unit = unit;
  question.as_of = as_of;
  question.known_at = known_at;
  question.by = {"unit:cell"};
  auto members = asker.ask(question, Listing::none);
  if (const auto* missing = std::get_if<NotFound>(&members)) return *missing;
  if (const auto* bad = std::get_if<UsageError>(&members)) return *bad;
  question.figure = "cells";
  // Of the same unit, day and K, so it has an answer too.
  const auto cells = asker.ask(question, Listing::none);
  UnitTree tree{std::get<Answered>(std::move(members)), {}};
  tree.units = units_of(tree.members, std::get<Answered>(cells));
  return tree;
}

}  // namespace sogoc
