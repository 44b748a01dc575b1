#include <algorithm>

#include "cli/demo/happenings.h"

namespace sogoc::demo {
namespace {

using Cells = std::vector<std::size_t>;

// Official members: 29-QĐ/TW asks for three to found a cell.
constexpr int least_of_a_part = 3;

int members_of(const Society& society, const Cell& cell, std::size_t village) {
  return static_cast<int>(
      std::count_if(cell.people.begin(), cell.people.end(), [&](std::size_t person) {
        return society.people[person].village == village && society.people[person].official;
      }));
}

// As many villages, and enough official members of each for a cell of its own.
bool ripe(const Society& society, const Cell& cell, std::size_t villages) {
  return cell.villages.size() == villages &&
         std::all_of(cell.villages.begin(), cell.villages.end(), [&](std::size_t village) {
           return members_of(society, cell, village) >= least_of_a_part;
         });
}

// Quarters of towns are `tổ`, villages of communes `thôn`.
std::string village_word(const Cell& cell) {
  return cell.name.starts_with("Chi bộ tổ") ? "Chi bộ tổ " : "Chi bộ thôn ";
}

// A new cell with one of the villages and with who lives there; returns the part as the event lists
// it.
Json part_for(Society& society, std::size_t source, std::size_t village, Date day,
              std::size_t& part) {
  Cell cell = society.cells[source];
  cell.people.clear();
  cell.villages = {village};
  cell.founded = day;
  cell.name = village_word(cell) + society.villages[village].name;
  cell.id = society.organisations[cell.organisation].id + "-d" + std::to_string(++society.units);
  part = society.found(std::move(cell));
  Json members = Json::array();
  const auto people = society.cells[source].people;  // a copy: putting changes it
  for (auto person : people) {
    if (society.people[person].village != village) continue;
    members.push_back(society.people[person].id);
    society.put(person, part);
  }
  std::erase(society.cells[source].villages, village);
  return {{"unit", society.cells[part].id},
          {"name", society.cells[part].name},
          {"members", members},
          {"villages", {society.villages[village].id}}};
}

// What is left of the source bears the names of the villages left to it.
void rename_rest(Society& society, std::size_t source, Date day) {
  auto& cell = society.cells[source];
  cell.name = village_word(cell);
  for (auto village : cell.villages)
    cell.name += (village == cell.villages.front() ? "" : " – ") + society.villages[village].name;
  enter_reorganisation(society, day, {{"unitRenamed", {{"unit", cell.id}, {"name", cell.name}}}},
                       {source});
}

}  // namespace

bool split(Society& society, Reorganisation how, Date day) {
  const bool whole = how == Reorganisation::split_whole;
  const std::size_t villages = how == Reorganisation::split_off ? 3 : 2;
  const auto source =
      ready_cell(society, day, [&](const Cell& each) { return ripe(society, each, villages); });
  if (!source) return false;
  Json parts = Json::array();
  Cells touched = {*source};
  auto from = society.cells[*source].villages;  // a copy
  // The cell lives on with the other villages.
  if (!whole) from.resize(1);
  for (auto village : from) {
    std::size_t part = nowhere;
    parts.push_back(part_for(society, *source, village, day, part));
    touched.push_back(part);
  }
  if (whole)  // who lives elsewhere goes with the last part
    for (const auto rest = society.cells[*source].people; auto person : rest) {
      parts.back()["members"].push_back(society.people[person].id);
      society.put(person, touched.back());
    }
  society.cells[*source].closed = whole;
  enter_reorganisation(society, day,
                       {{"cellSplit", {{"source", society.cells[*source].id}, {"parts", parts}}}},
                       touched);
  if (!whole) rename_rest(society, *source, day);
  return true;
}

}  // namespace sogoc::demo
