#include "cli/demo/society.h"

#include <algorithm>

namespace sogoc::demo {
namespace {

// So that no cell and no village dies out by chance.
constexpr std::size_t least_of_a_cell = 5;
constexpr int least_of_a_village = 3, attempts = 20'000;

}  // namespace

Date days_after(Date day, int days) { return date_of_day(day_number(day) + days); }

Society::Society(const Scenario& of)
    : scenario(of),
      random(of.seed),
      clerk(random, of.mark, of.opening, of.end),
      late_left(of.report ? of.report->late_acts : 0) {}

std::size_t Society::found(Cell cell) {
  cells.push_back(std::move(cell));
  return cells.size() - 1;
}

// Out of the old cell first, which also takes him from the residents of his village.
void Society::put(std::size_t person, std::size_t cell) {
  take_out(person);
  people[person].cell = cell;
  cells[cell].people.push_back(person);
  if (people[person].village != nowhere) ++villages[people[person].village].residents;
}

void Society::take_out(std::size_t person) {
  const auto cell = std::exchange(people[person].cell, nowhere);
  if (cell == nowhere) return;
  std::erase(cells[cell].people, person);
  if (people[person].village != nowhere) --villages[people[person].village].residents;
}

void Society::settle_in(std::size_t person, std::size_t village) {
  auto& one = people[person];
  if (one.cell != nowhere && one.village != nowhere) --villages[one.village].residents;
  one.village = village;
  one.details["village"] = villages[village].id;
  if (one.cell != nowhere) ++villages[village].residents;
}

bool Society::spare(const Person& person) const {
  return cells[person.cell].people.size() > least_of_a_cell &&
         (person.village == nowhere || villages[person.village].residents > least_of_a_village);
}

bool Society::of_agency(const Cell& cell) const {
  const auto& organisation = organisations[cell.organisation];
  return !organisation.cell && !organisation.commune && cell.parent == organisation.id;
}

const District& Society::district_of(const Cell& cell) const {
  return scenario.districts[organisations[cell.organisation].district];
}

std::vector<std::size_t> Society::cells_of(std::size_t organisation) const {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (cells[i].organisation == organisation && !cells[i].closed) found.push_back(i);
  return found;
}

// By drawing until one suits: most do, so this is simpler and faster than a list of those who do.
std::optional<std::size_t> Society::somebody(Date day,
                                             const std::function<bool(const Person&)>& suits) {
  for (int attempt = 0; attempt < attempts; ++attempt) {
    const auto index = random.below(people.size());
    const auto& person = people[index];
    if (person.cell != nowhere && person.busy_until < day && suits(person)) return index;
  }
  return std::nullopt;
}

std::optional<std::size_t> Society::some_cell(const std::function<bool(const Cell&)>& suits) {
  for (int attempt = 0; attempt < attempts; ++attempt) {
    const auto index = random.below(cells.size());
    if (!cells[index].closed && suits(cells[index])) return index;
  }
  return std::nullopt;
}

Json Society::decision(Date effective, const District& district, int days_before) {
  return {{"symbol", std::to_string(++symbols) + "-QĐ/" + district.symbol},
          {"signed", format_date(days_after(effective, -days_before))},
          {"issuer", district.issuer}};
}

}  // namespace sogoc::demo
