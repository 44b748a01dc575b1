#include <algorithm>

#include "cli/demo/happenings.h"

namespace sogoc::demo {
namespace {

using Cells = std::vector<std::size_t>;

// Only where nothing is still to be recorded; all in the first district.
std::optional<std::size_t> ready_cell(Society& society, Date day,
                                      const std::function<bool(const Cell&)>& suits) {
  return society.some_cell([&](const Cell& each) {
    const auto index = static_cast<std::size_t>(&each - society.cells.data());
    return each.district == 0 && society.clerk.settled(index, day) && suits(each);
  });
}

void enter(Society& society, Date day, Json body, const Cells& cells) {
  Truth truth{day, std::move(body), society.decision(day, "Ban Thường vụ Huyện uỷ"),
              {},  cells,           true};
  for (auto cell : cells) {
    auto& each = society.cells[cell];
    truth.people.insert(truth.people.end(), each.people.begin(), each.people.end());
    each.since = day;
  }
  society.clerk.enter(truth, {society.random.between(1, 9), 0});
}

void put_all(Society& society, const std::vector<std::size_t>& people, std::size_t cell) {
  for (auto person : people) society.put(person, cell);
}

// A new cell with one of the villages and with who lives there.
Json part_for(Society& society, std::size_t source, const std::string& village, std::size_t& part) {
  Cell cell = society.cells[source];
  cell.people.clear();
  cell.villages = {village};
  cell.id = cell.parent + "-d" + std::to_string(++society.units);
  cell.name = "Chi bộ thôn " + society.places.invent(society.random);
  part = society.found(std::move(cell));
  Json members = Json::array();
  const auto residents = society.cells[source].people;  // a copy: putting changes it
  for (auto person : residents) {
    if (society.people[person].details["village"] != village) continue;
    members.push_back(society.people[person].id);
    society.put(person, part);
  }
  std::erase(society.cells[source].villages, village);
  return {{"unit", society.cells[part].id},
          {"name", society.cells[part].name},
          {"members", members},
          {"villages", {village}}};
}

void split(Society& society, Date day, std::size_t villages, bool whole) {
  const auto source = ready_cell(society, day, [&](const Cell& each) {
    return each.villages.size() >= villages && each.people.size() >= 8 &&
           (!whole || each.villages.size() == villages);
  });
  if (!source) return;
  Json parts = Json::array();
  Cells touched = {*source};
  const auto from = society.cells[*source].villages;  // a copy
  for (std::size_t i = 0; i < (whole ? from.size() : 1); ++i) {
    std::size_t part = nowhere;
    parts.push_back(part_for(society, *source, from[i], part));
    touched.push_back(part);
  }
  auto& closing = society.cells[*source];
  const auto last = touched.back();
  if (whole)  // who lives elsewhere goes with the last part
    for (const auto rest = closing.people; auto person : rest) {
      parts.back()["members"].push_back(society.people[person].id);
      society.put(person, last);
    }
  society.cells[*source].closed = whole;
  enter(society, day, {{"cellSplit", {{"source", society.cells[*source].id}, {"parts", parts}}}},
        touched);
}

void merge_cells(Society& society, Date day, bool villages_too) {
  const auto one = ready_cell(society, day, [](const Cell& c) { return c.villages.size() == 1; });
  if (!one) return;
  const auto other = ready_cell(society, day, [&](const Cell& each) {
    return each.villages.size() == 1 && each.parent == society.cells[*one].parent &&
           each.id != society.cells[*one].id;
  });
  if (!other) return;
  auto &into = society.cells[*one], &closing = society.cells[*other];
  put_all(society, std::vector(closing.people), *one);
  into.villages.push_back(closing.villages[0]);
  closing.closed = true;
  enter(
      society, day,
      {{"unitsMerged",
        {{"sources", {into.id, closing.id}}, {"into", into.id}, {"name", into.name + " (ghép)"}}}},
      {*one, *other});
  if (!villages_too) return;
  enter(society, day,
        {{"villagesMerged",
          {{"sources", into.villages},
           {"into", into.villages[0]},
           {"name", society.places.invent(society.random)}}}},
        {*one});
  into.villages.resize(1);
}

bool is_office(const Cell& cell) { return cell.grassroots && cell.people.size() >= 6; }

void merge_offices(Society& society, Date day) {
  const auto one = ready_cell(society, day, is_office);
  if (!one) return;
  const auto other = ready_cell(society, day, [&](const Cell& each) {
    return is_office(each) && each.id != society.cells[*one].id;
  });
  if (!other) return;
  auto &into = society.cells[*one], &closing = society.cells[*other];
  put_all(society, std::vector(closing.people), *one);
  closing.closed = true;
  society.successor[closing.id] = into.id;
  enter(society, day, {{"unitsMerged", {{"sources", {into.id, closing.id}}, {"into", into.id}}}},
        {*one, *other});
}

void office_to_committee(Society& society, Date day) {
  const auto office = ready_cell(society, day, is_office);
  if (!office) return;
  Json parts = Json::array();
  Cells touched = {*office};
  const auto people = society.cells[*office].people;  // a copy
  for (std::size_t half = 0; half < 2; ++half) {
    Cell cell = society.cells[*office];
    cell.grassroots = false;
    cell.parent = cell.id;
    cell.id += half == 0 ? "-c1" : "-c2";
    cell.name += half == 0 ? " 1" : " 2";
    cell.people.clear();
    parts.push_back({{"unit", cell.id},
                     {"name", cell.name},
                     {"members", Json::array()},
                     {"villages", Json::array()}});
    touched.push_back(society.found(std::move(cell)));
    for (auto i = half; i < people.size(); i += 2) {
      parts.back()["members"].push_back(society.people[people[i]].id);
      society.put(people[i], touched.back());
    }
  }
  auto& committee = society.cells[*office];
  committee.closed = true;  // as a cell
  enter(society, day,
        {{"unitKindChanged",
          {{"unit", committee.id}, {"to", "grassrootsCommittee"}, {"parts", parts}}}},
        touched);
}

void committee_to_cell(Society& society, Date day) {
  const auto clinic = society.scenario.districts[0].id + "-yt";
  Cells children;
  for (std::size_t i = 0; i < society.cells.size(); ++i)
    if (society.cells[i].parent == clinic && !society.cells[i].closed) children.push_back(i);
  for (auto child : children)
    if (!society.clerk.settled(child, day)) {  // wait until all is recorded
      society.agenda.emplace(days_after(day, 7), [&society](Date later) {
        reorganise(society, Reorganisation::committee_to_cell, later);
      });
      return;
    }
  Cell cell;
  cell.id = clinic;
  cell.parent = society.scenario.districts[0].id;
  cell.grassroots = true;
  const auto index = society.found(std::move(cell));
  Json absorbs = Json::array();
  for (auto child : children) {
    absorbs.push_back(society.cells[child].id);
    put_all(society, std::vector(society.cells[child].people), index);
    society.cells[child].closed = true;
  }
  children.push_back(index);
  enter(society, day,
        {{"unitKindChanged", {{"unit", clinic}, {"to", "grassrootsCell"}, {"absorbs", absorbs}}}},
        children);
}

void move_office(Society& society, Date day) {
  const auto office = ready_cell(society, day, is_office);
  if (!office || society.scenario.districts.size() < 2) return;
  auto& cell = society.cells[*office];
  cell.parent = society.scenario.districts[1].id;
  cell.district = 1;
  enter(society, day, {{"unitMoved", {{"unit", cell.id}, {"parent", cell.parent}}}}, {*office});
}

}  // namespace

void reorganise(Society& society, Reorganisation how, Date day) {
  switch (how) {
    case Reorganisation::split_whole:
      return split(society, day, 2, true);
    case Reorganisation::split_off:
      return split(society, day, 3, false);
    case Reorganisation::merge_cells:
      return merge_cells(society, day, false);
    case Reorganisation::merge_villages:
      return merge_cells(society, day, true);
    case Reorganisation::merge_offices:
      return merge_offices(society, day);
    case Reorganisation::office_to_committee:
      return office_to_committee(society, day);
    case Reorganisation::committee_to_cell:
      return committee_to_cell(society, day);
    case Reorganisation::move_office:
      return move_office(society, day);
  }
}

}  // namespace sogoc::demo
