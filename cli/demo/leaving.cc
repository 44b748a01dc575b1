#include "cli/demo/happenings.h"

namespace sogoc::demo {
namespace {

constexpr int oldest_of = 8;    // the dead are the oldest of so many
constexpr int quiet_days = 60;  // between somebody's leaving and his coming back

Truth leaving(Society& society, Date day, std::size_t person, const char* cause) {
  const auto& one = society.people[person];
  return {.effective = day,
          .body = {{"memberLeft", {{"member", one.id}, {"cause", cause}}}},
          .people = {person},
          .cells = {one.cell}};
}

// By a decision; the one who left, when somebody did. `event` becomes its identifier.
std::optional<std::size_t> leave(Society& society, Date day, const char* cause, std::string& event,
                                 const std::function<bool(const Person&)>& suits) {
  const auto index =
      society.somebody(day, [&](const Person& each) { return society.spare(each) && suits(each); });
  if (!index) return std::nullopt;
  auto& person = society.people[*index];
  auto truth = leaving(society, day, *index, cause);
  truth.decision = society.decision(day, society.district_of(society.cells[person.cell]),
                                    society.random.between(2, 25));
  event =
      enter_perhaps_misdated(society, truth, *index, entry_for(society, day, {Lapse::misdated}));
  person.last = day;
  // Coming back refers to the leaving, which must be recorded by then.
  person.busy_until = std::max(person.busy_until, days_after(day, quiet_days));
  society.take_out(*index);
  return index;
}

bool leave(Society& society, Date day, const char* cause) {
  std::string event;
  return leave(society, day, cause, event, [](const Person&) { return true; }).has_value();
}

// One of the oldest, without sorting everybody: of a few draws the oldest.
std::optional<std::size_t> oldest(Society& society, Date day) {
  std::optional<std::size_t> chosen;
  for (int i = 0; i < oldest_of; ++i) {
    const auto index =
        society.somebody(day, [&](const Person& each) { return society.spare(each); });
    if (!index) return chosen;
    if (!chosen || society.people[*index].birth_year < society.people[*chosen].birth_year)
      chosen = index;
  }
  return chosen;
}

// Somebody of the same cell, taken for the one who died.
std::optional<std::size_t> neighbour(Society& society, std::size_t person, Date day) {
  for (auto other : society.cells[society.people[person].cell].people)
    if (other != person && society.people[other].busy_until < day) return other;
  return std::nullopt;
}

}  // namespace

bool die(Society& society, Date day) {
  const auto index = oldest(society, day);
  if (!index) return false;
  const auto truth = leaving(society, day, *index, "died");
  const auto entry = entry_for(society, day, {Lapse::misdated, Lapse::mistaken, Lapse::late});
  const auto taken_for =
      entry.lapse == Lapse::mistaken ? neighbour(society, *index, day) : std::nullopt;
  // The wrong person is declared dead at first; the correction revives him.
  if (taken_for)
    society.clerk.enter_replaced(truth, leaving(society, day, *taken_for, "died"), entry.how);
  else
    enter_perhaps_misdated(society, truth, *index, entry);
  society.take_out(*index);
  return true;
}

bool expel(Society& society, Date day) {
  std::string event;
  const auto index =
      leave(society, day, "expelled", event, [](const Person& each) { return each.official; });
  if (index) society.people[*index].restorable = event;
  return index.has_value();
}

bool strike_off(Society& society, Date day) { return leave(society, day, "struckOff"); }

bool refuse(Society& society, Date day) {
  std::string event;
  return leave(society, day, "probationRefused", event,
               [](const Person& each) { return !each.official; })
      .has_value();
}

bool resign(Society& society, Date day) {
  std::string event;
  const auto index =
      leave(society, day, "resigned", event, [](const Person& each) { return each.official; });
  if (index) society.people[*index].resigned = day;
  return index.has_value();
}

// Who is over sixty moves no more.
bool send_away(Society& society, Date day) {
  const auto index = society.somebody(day, [&](const Person& each) {
    return society.spare(each) && each.birth_year > day.year() - 60;
  });
  if (!index) return false;
  auto& person = society.people[*index];
  static constexpr const char* to[] = {"Đảng bộ tỉnh Thái Nguyên", "Đảng bộ thành phố Hà Nội",
                                       "Đảng bộ tỉnh Bắc Giang", "Đảng bộ Bộ Công an"};
  const Truth truth{.effective = day,
                    .body = {{"transferIssued",
                              {{"member", person.id},
                               {"from", society.cells[person.cell].id},
                               {"toExternal", society.random.pick(to)},
                               {"slip", "GT-" + std::to_string(++society.symbols)}}}},
                    .people = {*index},
                    .cells = {person.cell}};
  enter_perhaps_misdated(society, truth, *index,
                         entry_for(society, day, {Lapse::late, Lapse::misdated}));
  society.take_out(*index);
  return true;
}

}  // namespace sogoc::demo
