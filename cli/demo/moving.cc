#include <stdexcept>

#include "cli/demo/happenings.h"

namespace sogoc::demo {
namespace {

constexpr std::size_t most_to_move_to = 28;

// The organisation that stands for one that may have closed since.
std::size_t standing_for(const Society& society, std::size_t organisation) {
  // A slip is addressed to an organisation, which may be merged while he is on his way.
  while (society.organisations[organisation].successor != nowhere)
    organisation = society.organisations[organisation].successor;
  return organisation;
}

Truth about(Society& society, Date day, std::size_t person, Json body,
            std::vector<std::size_t> cells) {
  auto& one = society.people[person];
  one.last = one.busy_until = day;
  return {.effective = day, .body = std::move(body), .people = {person}, .cells = std::move(cells)};
}

// He goes back to the cell that he set out from.
void send_back(Society& society, std::size_t index, std::size_t home, Date day) {
  const auto truth =
      about(society, day, index,
            {{"transferReturned",
              {{"member", society.people[index].id}, {"reason", "Không đến nơi nhận công tác"}}}},
            {home});
  society.clerk.enter(truth, {society.random.between(1, 9)});
  society.put(index, home);
}

// Half of those who come to a cell of villages move house too.
void move_house(Society& society, std::size_t index, Date day) {
  auto& person = society.people[index];
  const auto& cell = society.cells[person.cell];
  if (cell.villages.empty() || !society.random.chance(50)) return;
  if (person.village != nowhere && !society.spare(person)) return;
  society.settle_in(index, society.random.pick(cell.villages));
  const auto truth =
      about(society, day, index,
            {{"memberDetailsChanged",
              {{"member", person.id}, {"changes", {{"village", person.details["village"]}}}}}},
            {});
  society.clerk.enter(truth, entry_for(society, day, {}).how);
}

void arrive(Society& society, std::size_t index, std::size_t home, std::size_t addressee,
            Date day) {
  auto& person = society.people[index];
  person.on_the_way = false;
  // Four in a hundred never arrive.
  if (society.random.chance(4) && !society.cells[home].closed)
    return send_back(society, index, home, day);
  const auto cells = society.cells_of(standing_for(society, addressee));
  if (cells.empty()) throw std::logic_error("nobody receives " + person.id);
  const auto cell = society.random.pick(cells);
  society.put(index, cell);
  const auto truth = about(
      society, day, index,
      {{"transferReceived", {{"member", person.id}, {"cell", society.cells[cell].id}}}}, {cell});
  const auto entry = entry_for(society, day, {Lapse::late});
  society.clerk.enter(truth, entry.how);
  move_house(society, index, day);
}

bool may_move(const Society& society, const Person& person, Date day) {
  return society.spare(person) && person.birth_year > day.year() - 60;
}

}  // namespace

// Each by an event of his own: only acts on units move several.
void move_members(Society& society, const std::vector<std::size_t>& people, std::size_t to,
                  Date day) {
  for (auto index : people) {
    auto& person = society.people[index];
    const auto from = person.cell;
    society.put(index, to);
    const auto truth = about(
        society, day, index,
        {{"memberMoved",
          {{"member", person.id}, {"from", society.cells[from].id}, {"to", society.cells[to].id}}}},
        {from, to});
    society.clerk.enter(truth, entry_for(society, day, {}).how);
  }
}

bool move_inside(Society& society, Date day) {
  const auto index = society.somebody(day, [&](const Person& each) {
    return may_move(society, each, day) && !society.alone(society.cells[each.cell]);
  });
  if (!index) return false;
  const auto from = society.people[*index].cell;
  // Without a slip one goes only to another cell of the same grassroots organisation.
  auto cells = society.cells_of(society.cells[from].organisation);
  std::erase(cells, from);
  if (cells.empty()) return false;
  move_members(society, {*index}, society.random.pick(cells), day);
  return true;
}

bool transfer(Society& society, Date day) {
  const auto index =
      society.somebody(day, [&](const Person& each) { return may_move(society, each, day); });
  if (!index) return false;
  auto& person = society.people[*index];
  const auto home = person.cell;
  const auto to = society.some_cell([&](const Cell& each) {
    return each.organisation != society.cells[home].organisation &&
           (!society.alone(each) || each.people.size() < most_to_move_to);
  });
  if (!to) return false;
  const auto addressee = society.cells[*to].organisation;
  const auto truth = about(society, day, *index,
                           {{"transferIssued",
                             {{"member", person.id},
                              {"from", society.cells[home].id},
                              {"to", society.organisations[addressee].id},
                              {"slip", "GT-" + std::to_string(++society.symbols)}}}},
                           {home});
  society.clerk.enter(truth, {society.random.between(1, 6)});
  society.take_out(*index);
  person.on_the_way = true;
  // The receipt is planned now and drawn when it comes: the addressee chooses the cell.
  society.agenda.emplace(days_after(day, society.random.between(3, longest_way)),
                         [&society, index = *index, home, addressee](Date arrival) {
                           arrive(society, index, home, addressee, arrival);
                         });
  return true;
}

bool redescribe(Society& society, Date day) {
  const auto index = society.somebody(day, [](const Person&) { return true; });
  if (!index) return false;
  auto& person = society.people[*index];
  const auto changes = changed_details(society, person, day);
  if (changes.is_null()) return false;
  auto truth = about(society, day, *index,
                     {{"memberDetailsChanged", {{"member", person.id}, {"changes", changes}}}}, {});
  // A detail holds up no other act.
  truth.loose = true;
  person.details.update(changes);
  const auto entry = entry_for(society, day, {Lapse::misdescribed});
  if (entry.lapse != Lapse::misdescribed) {
    society.clerk.enter(truth, entry.how);
    return true;
  }
  auto wrong = truth;
  auto& details = wrong.body["memberDetailsChanged"]["changes"];
  details = wrong_details(society, details);
  society.clerk.enter_amended(truth, wrong, entry.how);
  return true;
}

}  // namespace sogoc::demo
