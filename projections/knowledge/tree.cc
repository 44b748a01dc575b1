#include "projections/knowledge/tree.h"

namespace sogoc {

// A grassroots cell is asked for as grassroots organisation and as cell: both are true of it.
bool of_level(UnitKind kind, Level level) {
  switch (level) {
    case Level::nation:
      return kind == UnitKind::NATION;
    case Level::province:
      return kind == UnitKind::PROVINCE;
    case Level::district:
      return kind == UnitKind::DISTRICT;
    case Level::grassroots:
      return kind == UnitKind::GRASSROOTS_COMMITTEE || kind == UnitKind::GRASSROOTS_CELL;
    case Level::section:
      return kind == UnitKind::SECTION_COMMITTEE;
    case Level::cell:
      return is_cell_kind(kind);
  }
  return false;
}

void Tree::collect(const std::string& parent, Moment moment, std::vector<std::string>& out) {
  // A copy of who is there: collecting reads other places meanwhile.
  for (const auto& [child, row] : view_->occupants_at({Role::children, parent}, moment)) {
    out.push_back(child);
    collect(child, moment, out);
  }
}

// From the scope down by who is whose child: it reads as many places as there are units in it.
std::vector<std::string> Tree::units_in(const Scope& scope, Moment moment) {
  std::vector<std::string> units;
  if (scope) {
    if (!view_->unit_at(*scope, moment).active()) return {};
    units.push_back(*scope);
  }
  collect(scope.value_or(""), moment, units);
  return units;
}

void Tree::collect_ever(const std::string& parent, std::set<std::string>& out) {
  for (const auto& row : view_->rows({Role::children, parent}))
    if (out.insert(row.item).second) collect_ever(row.item, out);
}

std::set<std::string> Tree::units_ever_in(const Scope& scope) {
  std::set<std::string> units;
  if (scope) units.insert(*scope);
  collect_ever(scope.value_or(""), units);
  return units;
}

bool Tree::inside(std::string_view unit, const Scope& scope, Moment moment) {
  if (unit.empty()) return false;
  // All roots together are all active units.
  if (!scope) return view_->unit_at(unit, moment).active();
  // Parents are climbed also above closed units, which stand where they last did; only the unit
  // itself must be active.
  for (std::string at(unit); !at.empty(); at = view_->unit_at(at, moment).parent)
    if (at == *scope) return view_->unit_at(unit, moment).active();
  return false;
}

std::optional<std::string> Tree::at_level(std::string_view unit, Level level, Moment moment) {
  auto& last = at_levels_.at(static_cast<std::size_t>(level));
  // People of one cell are asked for in a row, each for the same levels.
  if (!last || last->unit != unit || last->moment != moment)
    last = AtLevel{std::string(unit), moment, find_at_level(unit, level, moment)};
  return last->found;
}

std::optional<std::string> Tree::find_at_level(std::string_view unit, Level level, Moment moment) {
  for (std::string at(unit); !at.empty(); at = view_->unit_at(at, moment).parent)
    if (of_level(view_->unit_at(at, moment).kind, level)) return at;
  return std::nullopt;
}

Base Tree::base_of(std::string_view unit, Moment moment) {
  for (std::string at(unit); !at.empty(); at = view_->unit_at(at, moment).parent)
    if (const auto base = view_->unit_at(at, moment).base; base != Base::NOT_GIVEN) return base;
  return Base::NOT_GIVEN;
}

}  // namespace sogoc
