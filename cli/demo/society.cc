#include "cli/demo/society.h"

#include <algorithm>

namespace sogoc::demo {

Date days_after(Date day, int days) { return date_of_day(day_number(day) + days); }

std::size_t Society::found(Cell cell) {
  cells.push_back(std::move(cell));
  return cells.size() - 1;
}

void Society::put(std::size_t person, std::size_t cell) {
  take_out(person);
  people[person].cell = cell;
  cells[cell].people.push_back(person);
}

void Society::take_out(std::size_t person) {
  const auto cell = std::exchange(people[person].cell, nowhere);
  if (cell != nowhere) std::erase(cells[cell].people, person);
}

std::optional<std::size_t> Society::somebody(Date day,
                                             const std::function<bool(const Person&)>& suits) {
  for (int attempt = 0; attempt < 20'000; ++attempt) {
    const auto index = random.below(people.size());
    const auto& person = people[index];
    if (person.cell != nowhere && person.busy_until < day && suits(person)) return index;
  }
  return std::nullopt;
}

std::optional<std::size_t> Society::some_cell(const std::function<bool(const Cell&)>& suits) {
  for (int attempt = 0; attempt < 20'000; ++attempt) {
    const auto index = random.below(cells.size());
    if (!cells[index].closed && suits(cells[index])) return index;
  }
  return std::nullopt;
}

Json Society::decision(Date effective, const std::string& issuer) {
  return {{"symbol", std::to_string(++symbols) + "-QĐ/HU"},
          {"signed", format_date(days_after(effective, -random.between(2, 25)))},
          {"issuer", issuer}};
}

}  // namespace sogoc::demo
