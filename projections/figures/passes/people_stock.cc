#include "projections/figures/passes/people_stock.h"

#include <algorithm>

namespace sogoc {
namespace {

bool of_a_person(const Dimension& dimension) { return (dimension.group & of_people) != 0; }

bool is_age(const Dimension& dimension) { return dimension.name == std::string_view("ageBand"); }

// Of the rows that are known at the size: that of the day.
std::size_t rows_up_to(const PlaceColumns& rows, Date day) {
  return static_cast<std::size_t>(std::upper_bound(rows.day.begin(), rows.day.end(), day.value) -
                                  rows.day.begin());
}

template <typename Counts>
void add_to(Counts& counts, std::uint32_t group, std::int64_t number) {
  const auto at =
      std::lower_bound(counts.begin(), counts.end(), group,
                       [](const auto& each, auto wanted) { return each.first < wanted; });
  if (at != counts.end() && at->first == group)
    at->second += number;
  else
    counts.insert(at, {group, number});
}

}  // namespace

bool PeopleStock::counts(const Query& query, const FigureDefinition& figure) {
  return !query.structure && (figure.population == &populations::people ||
                              figure.population == &populations::in_transit);
}

PeopleStock::PeopleStock(View& view, PersonColumns& columns, const Query& query,
                         const FigureDefinition& figure)
    : view_(view), columns_(columns), query_(query), figure_(figure), tree_(view) {
  for (const auto& name : query.by) by_.push_back(find_dimension(name));
  for (const auto& [name, values] : query.where) {
    const auto* dimension = find_dimension(name);
    (of_a_person(*dimension) ? of_person_ : of_unit_).push_back({dimension, &values});
    asks_of_people_ = asks_of_people_ || of_a_person(*dimension);
    grows_ = grows_ || dimension->grows;
    ages_ = ages_ || is_age(*dimension);
  }
  for (const auto* dimension : by_) {
    asks_of_people_ = asks_of_people_ || of_a_person(*dimension);
    grows_ = grows_ || dimension->grows;
    ages_ = ages_ || is_age(*dimension);
  }
}

Answer PeopleStock::at(Date day, bool lists) {
  begin(day);
  const bool transit = figure_.population == &populations::in_transit;
  const auto role = transit ? Role::transit_from : Role::members;
  const auto all = units(role);
  Answer answer;
  answer.by = query_.by;
  for (const auto& unit : all) {
    if (!unit.passes) continue;
    if (transit)
      add(answer, unit, in_transit(unit));
    else
      add(answer, unit, in_cell(unit));
  }
  for (auto& [key, value] : cells_)
    if (value != 0) answer.cells.push_back({key, value, {}, {}});
  if (ages_) answer.imprecise = imprecise_;
  if (lists) list(answer, role, all);
  if (figure_.population->tells_in_transit) answer.in_transit = count_in_transit();
  return answer;
}

void PeopleStock::begin(Date day) {
  day_ = day;
  scope_ = tree_.units_in(query_.unit, end_of(day));
  cells_.clear();
  inside_.clear();
  imprecise_ = 0;
  if (!grows_) return;
  group_of_.clear();
  running_.clear();
}

// A dimension of a person asks for the person alone, one of a place for the unit: so each is asked
// once for all rows that have the same.
Fact PeopleStock::fact_of(const std::string& unit) const {
  Fact fact;
  fact.unit = unit;
  fact.tree = fact.moment = end_of(day_);
  fact.on = day_;
  return fact;
}

bool PeopleStock::let_through(const Fact& fact, const std::vector<Condition>& conditions) {
  return std::all_of(conditions.begin(), conditions.end(), [&](const Condition& each) {
    const auto value = each.dimension->value(fact, tree_);
    return std::find(each.values->begin(), each.values->end(), value) != each.values->end();
  });
}

std::vector<PeopleStock::Unit> PeopleStock::units(Role role) {
  columns_.expect(role, scope_.size());
  std::vector<Unit> all;
  all.reserve(scope_.size());
  for (const auto& id : scope_) {
    auto& unit = all.emplace_back(Unit{&columns_.at({role, id}), id, true, {}});
    if (unit.rows->size() == 0) {
      all.pop_back();
      continue;
    }
    const auto fact = fact_of(id);
    unit.passes = let_through(fact, of_unit_);
    for (const auto* dimension : by_)
      if (!of_a_person(*dimension)) unit.key.push_back(dimension->value(fact, tree_));
  }
  return all;
}

std::uint32_t PeopleStock::group_of(std::uint32_t details) {
  if (details >= group_of_.size()) group_of_.resize(columns_.all_details(), not_asked);
  auto& group = group_of_[details];
  if (group == not_asked) group = find_group(details);
  return group;
}

std::uint32_t PeopleStock::find_group(std::uint32_t details) {
  const auto status = status_of(columns_.details(details));
  if (!figure_.select.has(static_cast<std::size_t>(status))) return nobody;
  if (!asks_of_people_) return number_of({});
  const auto person = person_of(columns_.details(details));
  auto fact = fact_of("");
  fact.person = &person;
  fact.status = person.status;
  if (!let_through(fact, of_person_)) return nobody;
  Group group;
  for (const auto* dimension : by_)
    if (of_a_person(*dimension)) group.first.push_back(dimension->value(fact, tree_));
  const auto birth = person.attributes.birth;
  group.second = ages_ && birth.value != 0 && birth.month() == 0;
  return number_of(std::move(group));
}

std::uint32_t PeopleStock::number_of(Group group) {
  const auto [found, added] =
      group_numbers_.try_emplace(group, static_cast<std::uint32_t>(groups_.size()));
  if (added) groups_.push_back(std::move(group));
  return found->second;
}

const PeopleStock::Counts& PeopleStock::in_cell(const Unit& unit) {
  auto& running = running_[unit.rows];
  const auto& rows = *unit.rows;
  for (; running.next < rows.size() && rows.day[running.next] <= day_.value; ++running.next) {
    if (rows.known[running.next] >= view_.size()) continue;
    const auto group = group_of(rows.details[running.next]);
    if (group != nobody) add_to(running.counts, group, rows.sign[running.next]);
  }
  return running.counts;
}

PeopleStock::Counts PeopleStock::in_transit(const Unit& unit) {
  const auto& rows = *unit.rows;
  Counts counts;
  for (std::size_t i = 0; i < rows_up_to(rows, day_); ++i) {
    if (rows.known[i] >= view_.size() || !inside(rows.addressee[i])) continue;
    const auto group = group_of(rows.details[i]);
    if (group != nobody) add_to(counts, group, rows.sign[i]);
  }
  return counts;
}

bool PeopleStock::inside(std::uint32_t addressee) {
  if (addressee >= inside_.size()) inside_.resize(addressee + 1, -1);
  if (inside_[addressee] < 0)
    inside_[addressee] = tree_.inside(columns_.unit(addressee), query_.unit, end_of(day_));
  return inside_[addressee] == 1;
}

std::int64_t PeopleStock::count_in_transit() {
  std::int64_t count = 0;
  for (const auto& unit : units(Role::transit_from))
    if (unit.passes)
      for (const auto& [group, number] : in_transit(unit)) count += number;
  return count;
}

// In the order in which they were asked for.
PeopleStock::Key PeopleStock::cell_key(const Key& of_person, const Key& of_unit) const {
  Key key;
  auto person = of_person.begin();
  auto unit = of_unit.begin();
  for (const auto* dimension : by_) key.push_back(of_a_person(*dimension) ? *person++ : *unit++);
  return key;
}

void PeopleStock::add(Answer& answer, const Unit& unit, const Counts& counts) {
  for (const auto& [number, count] : counts) {
    const auto& [key, is_imprecise] = groups_[number];
    answer.value += count;
    if (is_imprecise) imprecise_ += count;
    if (!by_.empty() && count != 0) cells_[cell_key(key, unit.key)] += count;
  }
}

// Who is there: the signs of his rows add up to one.
void PeopleStock::list(Answer& answer, Role role, const std::vector<Unit>& units) {
  std::vector<std::int32_t> net(columns_.members());
  for (const auto& unit : units) {
    if (!unit.passes) continue;
    const auto& rows = *unit.rows;
    for (std::size_t i = 0; i < rows_up_to(rows, day_); ++i)
      if (rows.known[i] < view_.size() && group_of(rows.details[i]) != nobody &&
          (role == Role::members || inside(rows.addressee[i])))
        net[rows.member[i]] += rows.sign[i];
  }
  answer.counted.reserve(static_cast<std::size_t>(answer.value));
  for (std::uint32_t member = 0; member < net.size(); ++member)
    if (net[member] > 0)
      answer.counted.push_back(
          {SubjectClass::member, std::string(columns_.member(member)), 0, {}, {}});
}

}  // namespace sogoc
