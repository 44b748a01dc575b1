#include "cli/demo/happenings.h"

namespace sogoc::demo {
namespace {

// The organisation that stands for one that may have closed since.
std::string standing_for(const Society& society, std::string organisation) {
  for (auto at = society.successor.find(organisation); at != society.successor.end();
       at = society.successor.find(organisation))
    organisation = at->second;
  return organisation;
}

void send_back(Society& society, std::size_t index, std::size_t home, Date day) {
  auto& person = society.people[index];
  society.clerk.enter(
      {day,
       {{"transferReturned", {{"member", person.id}, {"reason", "Không đến nơi nhận công tác"}}}},
       {},
       {index},
       {home},
       false},
      {society.random.between(1, 9), 0});
  society.put(index, home);
  person.last = person.busy_until = day;
}

void arrive(Society& society, std::size_t index, std::size_t home, const std::string& addressee,
            Date day) {
  auto& person = society.people[index];
  person.on_the_way = false;
  if (society.random.chance(4) && !society.cells[home].closed)
    return send_back(society, index, home, day);
  const auto organisation = standing_for(society, addressee);
  const auto cell =
      society.some_cell([&](const Cell& each) { return each.organisation() == organisation; });
  if (!cell) {  // none left there: stays on the way
    person.on_the_way = true;
    return;
  }
  society.put(index, *cell);
  const auto lapse = entry_for(society, day, {});
  society.clerk.enter(
      {day,
       {{"transferReceived", {{"member", person.id}, {"cell", society.cells[*cell].id}}}},
       {},
       {index},
       {*cell},
       false},
      lapse.how);
  person.last = person.busy_until = day;
}

}  // namespace

void move_inside(Society& society, Date day) {
  for (int attempt = 0; attempt < 100; ++attempt) {
    const auto index = society.somebody(day, [](const Person&) { return true; });
    if (!index) return;
    auto& person = society.people[*index];
    const auto from = person.cell;
    const auto& parent = society.cells[from].parent;
    if (society.cells[from].grassroots || society.cells[from].people.size() < 4) continue;
    const auto to = society.some_cell([&](const Cell& each) {
      return !each.grassroots && each.parent == parent && each.id != society.cells[from].id;
    });
    if (!to) continue;
    society.put(*index, *to);
    society.clerk.enter({day,
                         {{"memberMoved",
                           {{"member", person.id},
                            {"from", society.cells[from].id},
                            {"to", society.cells[*to].id}}}},
                         {},
                         {*index},
                         {from, *to},
                         false},
                        entry_for(society, day, {}).how);
    person.last = person.busy_until = day;
    return;
  }
}

void transfer(Society& society, Date day) {
  const auto index =
      society.somebody(day, [&](const Person& each) { return each.birth_year > day.year() - 60; });
  if (!index) return;
  auto& person = society.people[*index];
  const auto home = person.cell;
  const auto to = society.some_cell(
      [&](const Cell& each) { return each.organisation() != society.cells[home].organisation(); });
  if (!to) return;
  const auto addressee = society.cells[*to].organisation();
  society.clerk.enter({day,
                       {{"transferIssued",
                         {{"member", person.id},
                          {"from", society.cells[home].id},
                          {"to", addressee},
                          {"slip", "GT-" + std::to_string(++society.symbols)}}}},
                       {},
                       {*index},
                       {home},
                       false},
                      {society.random.between(1, 6), 0});
  society.take_out(*index);
  person.on_the_way = true;
  person.last = person.busy_until = day;
  society.agenda.emplace(days_after(day, society.random.between(3, 45)),
                         [&society, index, home, addressee](Date arrival) {
                           arrive(society, *index, home, addressee, arrival);
                         });
}

}  // namespace sogoc::demo
