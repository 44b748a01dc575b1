#include "tests/bench/fold.h"

#include <algorithm>
#include <tuple>

namespace bench {

Life fold(std::vector<Step> steps) {
  std::sort(steps.begin(), steps.end(), [](const Step& a, const Step& b) {
    return std::tie(a.day, a.position) < std::tie(b.day, b.position);
  });
  Life life;
  Stay now{0, 0, Tree::none, unknown, official};
  const auto cut = [&](Day day) {
    if (now.cell != Tree::none && now.from < day) {
      life.stays.push_back(now);
      life.stays.back().to = day;
    }
    now.from = day;
  };
  for (const auto& step : steps) {
    cut(step.day);
    if (step.kind == Kind::taken_over || step.kind == Kind::admitted)
      now.gender = step.gender, now.status = step.status;
    if (step.kind == Kind::admitted) life.admissions.push_back({step.day, step.cell, step.gender});
    if (step.kind == Kind::recognised)
      now.status = official;
    else
      now.cell = step.kind == Kind::out ? Tree::none : step.cell;
  }
  cut(no_end);
  return life;
}

void amend(Step& step, const Act& amendment, std::uint32_t cell) {
  if (amendment.has_day) step.day = amendment.day;
  if (!amendment.body) return;
  step.gender = amendment.body->gender;
  step.status = amendment.body->status;
  step.cell = cell;
}

std::uint32_t Tree::number(const std::string& id) const {
  const auto found = numbers_.find(id);
  if (found == numbers_.end()) fail("there is no unit " + id);
  return found->second;
}

void Tree::restore(const std::string& id, const std::string& kind) {
  numbers_[id] = size();
  units_.push_back({id, kind, {}});
  children_.emplace_back();
}

void Tree::restore_parent(std::uint32_t unit, const Parent& parent) {
  auto& all = units_[unit].parents;
  all.insert(std::upper_bound(all.begin(), all.end(), parent,
                              [](const Parent& a, const Parent& b) {
                                return std::tie(a.from, a.position) < std::tie(b.from, b.position);
                              }),
             parent);
  children_[parent.unit].push_back(unit);
}

std::vector<std::uint32_t> Tree::apply(const Act& act) {
  std::vector<std::uint32_t> cells;
  if (act.kind == Kind::established) {
    restore(act.subject, act.word);
    restore_parent(size() - 1,
                   {act.day, act.position, act.place.empty() ? none : number(act.place)});
    add_cells_under(size() - 1, cells);
  } else if (act.kind == Kind::unit_moved) {
    restore_parent(number(act.subject), {act.day, act.position, number(act.place)});
    add_cells_under(number(act.subject), cells);
  } else if (act.kind == Kind::split) {
    const auto source = units_[number(act.subject)];
    auto parent = source.parents.front();  // a cell of these provinces moves with what is above it
    parent.from = act.day;
    parent.position = act.position;
    for (const auto& part : act.parts) {
      restore(part.unit, source.kind);
      restore_parent(size() - 1, parent);
      cells.push_back(size() - 1);
    }
  }
  return cells;
}

void Tree::add_cells_under(std::uint32_t unit, std::vector<std::uint32_t>& cells) const {
  if (units_[unit].kind == "cell") cells.push_back(unit);
  for (const auto child : children_[unit]) add_cells_under(child, cells);
}

std::vector<Placement> Tree::placements(std::uint32_t cell) const {
  std::vector<Placement> all;
  for (Day from = units_[cell].parents.front().from; from < no_end;) {
    Placement place{from, no_end, none, none};
    for (auto at = cell; at != none;) {
      if (units_[at].kind == "district") place.district = at;
      if (units_[at].kind == "province") place.province = at;
      std::uint32_t parent = none;
      for (const auto& each : units_[at].parents)
        if (each.from <= from)
          parent = each.unit;
        else
          place.to = std::min(place.to, each.from);
      at = parent;
    }
    from = place.to;
    all.push_back(place);
  }
  return all;
}

}  // namespace bench
