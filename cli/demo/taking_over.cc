#include <algorithm>
#include <numeric>

#include "cli/demo/happenings.h"

namespace sogoc::demo {
namespace {

constexpr std::size_t most_of_one_alone = 29;  // of thirty is a committee
constexpr std::size_t most_of_a_dwindling_cell = 13;
constexpr std::size_t least = 6, least_a_village = 5;

// No more than suits the kind: the cells of an agency that has only two are small, for one day it
// is to become a cell.
std::size_t most_in(const Society& society, const Cell& cell) {
  if (society.alone(cell)) return most_of_one_alone;
  const auto& organisation = society.organisations[cell.organisation];
  const bool dwindling = !organisation.commune && society.cells_of(cell.organisation).size() == 2;
  return dwindling ? most_of_a_dwindling_cell : static_cast<std::size_t>(-1);
}

// How many members each cell has on the first day.
std::vector<std::size_t> numbers(Society& society) {
  std::vector<std::size_t> wanted, most, reach;
  std::size_t sum = 0, reached = 0;
  for (const auto& cell : society.cells) {
    wanted.push_back(std::max(least, least_a_village * cell.villages.size()));
    most.push_back(most_in(society, cell));
    // Weights that differ widely, so that there are large and small cells.
    reach.push_back(reached += 1 + society.random.below(5) * society.random.below(5));
    sum += wanted.back();
  }
  // One after the other to a cell by its weight, until all are shared out.
  for (auto members = static_cast<std::size_t>(society.scenario.members); sum < members;) {
    const auto draw = society.random.below(reached);
    const auto cell = static_cast<std::size_t>(std::upper_bound(reach.begin(), reach.end(), draw) -
                                               reach.begin());
    if (wanted[cell] >= most[cell]) continue;
    ++wanted[cell];
    ++sum;
  }
  return wanted;
}

// When he joined the party; one in twenty-five is still probationary.
void invent_history(Society& society, std::size_t index) {
  auto& random = society.random;
  auto& person = society.people[index];
  const auto day = society.scenario.opening;
  person.official = !random.chance(4);
  if (person.official) {
    if (random.chance(10)) return;  // not known
    const int year = std::min(day.year() - 2, person.birth_year + random.between(20, 40));
    person.details["joined"] = std::to_string(year);
    return;
  }
  const auto joined = days_after(day, -random.between(20, 300));
  person.details["joined"] = format_date(joined);
  // Who is probationary joined not long ago, so he is not old.
  person.birth_year = std::max(person.birth_year, day.year() - 45);
  person.details["birth"] = std::to_string(person.birth_year);
  recognise_when_due(society, index, joined);
}

void take_over(Society& society, std::size_t cell) {
  const auto day = society.scenario.opening;
  const auto index = invent_person(society, cell, 22, 78, day);
  invent_history(society, index);
  const auto& person = society.people[index];
  Json body = {{"memberTakenOver",
                {{"member", person.id},
                 {"cell", society.cells[cell].id},
                 {"status", person.official ? "official" : "probationary"},
                 {"details", person.details}}}};
  const Truth truth{.effective = day, .body = std::move(body), .people = {index}, .cells = {cell}};
  auto entry = entry_of_many(society, {Lapse::misdescribed});
  // Who was forgotten on the first day is taken over later.
  entry.how.opening = entry.lapse != Lapse::late;
  if (entry.lapse != Lapse::misdescribed) {
    society.clerk.enter(truth, entry.how);
    return;
  }
  auto wrong = truth;
  auto& details = wrong.body["memberTakenOver"]["details"];
  details = wrong_details(society, details);
  society.clerk.enter_amended(truth, wrong, entry.how);
}

}  // namespace

void take_over_members(Society& society) {
  const auto wanted = numbers(society);
  for (std::size_t cell = 0; cell < wanted.size(); ++cell)
    for (std::size_t i = 0; i < wanted[cell]; ++i) take_over(society, cell);
}

}  // namespace sogoc::demo
