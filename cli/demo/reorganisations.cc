#include <algorithm>

#include "cli/demo/happenings.h"

namespace sogoc::demo {
namespace {

using Cells = std::vector<std::size_t>;

void put_all(Society& society, std::size_t from, std::size_t into) {
  const auto people = society.cells[from].people;  // a copy: putting changes it
  for (auto person : people) society.put(person, into);
}

// Not where two are all: one committee of two cells is itself to become a cell.
bool may_merge(const Society& society, const Cell& cell, Reorganisation how) {
  if (how == Reorganisation::merge_offices) return society.alone(cell) && cell.people.size() < 14;
  return society.of_agency(cell) && cell.people.size() < 14 &&
         society.cells_of(cell.organisation).size() > 3;
}

bool merge_two(Society& society, Reorganisation how, Date day) {
  const auto one =
      ready_cell(society, day, [&](const Cell& each) { return may_merge(society, each, how); });
  if (!one) return false;
  const auto other = ready_cell(society, day, [&](const Cell& each) {
    return may_merge(society, each, how) && each.parent == society.cells[*one].parent &&
           each.id != society.cells[*one].id;
  });
  if (!other) return false;
  // No cell is founded here, so the references stay good.
  auto &into = society.cells[*one], &closing = society.cells[*other];
  put_all(society, *other, *one);
  into.name += " (hợp nhất)";
  closing.closed = true;
  // The organisation ends with its cell; slips to it are received where it went.
  if (how == Reorganisation::merge_offices) {
    society.organisations[closing.organisation].closed = true;
    society.organisations[closing.organisation].successor = into.organisation;
  }
  enter_reorganisation(
      society, day,
      {{"unitsMerged",
        {{"sources", {into.id, closing.id}}, {"into", into.id}, {"name", into.name}}}},
      {*one, *other});
  return true;
}

// Every second member, from the first or the second on; returns the part as the event lists it.
Json part_of_office(Society& society, std::size_t office, const std::vector<std::size_t>& people,
                    std::size_t half, Date day, std::size_t& part) {
  Cell cell = society.cells[office];
  cell.parent = cell.id;
  cell.id += half == 0 ? "-c1" : "-c2";
  cell.name += half == 0 ? " 1" : " 2";
  cell.people.clear();
  cell.founded = day;
  Json fields = {{"unit", cell.id},
                 {"name", cell.name},
                 {"members", Json::array()},
                 {"villages", Json::array()}};
  part = society.found(std::move(cell));
  for (auto i = half; i < people.size(); i += 2) {
    fields["members"].push_back(society.people[people[i]].id);
    society.put(people[i], part);
  }
  return fields;
}

// The largest one that has grown out of a cell.
bool office_to_committee(Society& society, Date day) {
  std::size_t office = nowhere;
  for (std::size_t i = 0; i < society.cells.size(); ++i) {
    const auto& cell = society.cells[i];
    // Looked for without chance: the largest has grown out of a cell first.
    if (cell.closed || !society.alone(cell) || !society.clerk.settled(i, day)) continue;
    if (office == nowhere || cell.people.size() > society.cells[office].people.size()) office = i;
  }
  if (office == nowhere) return false;
  Json parts = Json::array();
  Cells touched = {office};
  const auto people = society.cells[office].people;  // a copy
  for (std::size_t half = 0; half < 2; ++half) {
    std::size_t part = nowhere;
    parts.push_back(part_of_office(society, office, people, half, day, part));
    touched.push_back(part);
  }
  auto& committee = society.cells[office];
  committee.closed = true;  // as a cell
  society.organisations[committee.organisation].cell = false;
  enter_reorganisation(
      society, day,
      {{"unitKindChanged",
        {{"unit", committee.id}, {"to", "grassrootsCommittee"}, {"parts", parts}}}},
      touched);
  return true;
}

// The committee of an agency that never had more than two cells.
bool committee_to_cell(Society& society, Date day) {
  for (std::size_t index = 0; index < society.organisations.size(); ++index) {
    auto& organisation = society.organisations[index];
    if (organisation.cell || organisation.commune || organisation.closed) continue;
    auto cells = society.cells_of(index);
    // Those that began with two: no other comes down to two by merging (may_merge).
    if (cells.size() != 2 || society.cells[cells[0]].founded != society.scenario.opening) continue;
    if (!std::all_of(cells.begin(), cells.end(),
                     [&](auto cell) { return society.clerk.settled(cell, day); }))
      return false;
    organisation.cell = true;
    Cell cell;
    cell.id = organisation.id;
    cell.name = "Chi bộ " + organisation.name;
    cell.parent = society.scenario.districts[organisation.district].id;
    cell.organisation = index;
    // The unit is as old as before, only its kind is another.
    cell.founded = society.scenario.opening;
    const auto into = society.found(std::move(cell));
    Json absorbs = Json::array();
    for (auto child : cells) {
      absorbs.push_back(society.cells[child].id);
      put_all(society, child, into);
      society.cells[child].closed = true;
    }
    cells.push_back(into);
    enter_reorganisation(
        society, day,
        {{"unitKindChanged",
          {{"unit", organisation.id}, {"to", "grassrootsCell"}, {"absorbs", absorbs}}}},
        cells);
    return true;
  }
  return false;
}

}  // namespace

std::optional<std::size_t> ready_cell(Society& society, Date day,
                                      const std::function<bool(const Cell&)>& suits) {
  return society.some_cell([&](const Cell& each) {
    // some_cell hands over a reference into this vector.
    const auto index = static_cast<std::size_t>(&each - society.cells.data());
    return society.clerk.settled(index, day) && suits(each);
  });
}

void enter_reorganisation(Society& society, Date day, Json body, const Cells& cells) {
  const auto& district = society.district_of(society.cells[cells.front()]);
  Truth truth{.effective = day,
              .body = std::move(body),
              .decision = society.decision(day, district, society.random.between(2, 25)),
              .cells = cells,
              .reorganises = true};
  // All who are in the cells are concerned: nothing of theirs may be recorded out of order.
  for (auto cell : cells) {
    auto& each = society.cells[cell];
    truth.people.insert(truth.people.end(), each.people.begin(), each.people.end());
    each.since = day;
  }
  society.clerk.enter(truth, {society.random.between(1, 9)});
}

bool merge(Society& society, Reorganisation how, Date day) {
  if (how == Reorganisation::office_to_committee) return office_to_committee(society, day);
  if (how == Reorganisation::committee_to_cell) return committee_to_cell(society, day);
  return merge_two(society, how, day);
}

}  // namespace sogoc::demo
