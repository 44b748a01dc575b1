#include "cli/demo/happenings.h"

namespace sogoc::demo {
namespace {

Truth leaving(Society& society, Date day, std::size_t person, const char* cause) {
  const auto& one = society.people[person];
  return {day,  {{"memberLeft", {{"member", one.id}, {"cause", cause}}}}, {}, {person}, {one.cell},
          false};
}

// Ordered by an authority.
void leave(Society& society, Date day, const char* cause,
           const std::function<bool(const Person&)>& suits) {
  const auto index = society.somebody(day, suits);
  if (!index) return;
  auto& person = society.people[*index];
  auto truth = leaving(society, day, *index, cause);
  truth.decision = society.decision(day, "Huyện uỷ");
  const auto entry = entry_for(society, day, {Lapse::misdated});
  person.restorable.clear();
  std::string id;
  auto wrong = truth;
  if (entry.lapse == Lapse::misdated) {
    wrong.effective = wrong_day(society, day, person, society.cells[person.cell]);
    id = society.clerk.enter_amended(truth, wrong, entry.how);
  } else {
    id = society.clerk.enter(truth, entry.how);
  }
  if (cause == std::string("expelled")) person.restorable = id;
  person.last = day;
  person.busy_until = std::max(days_after(day, 60), wrong.effective);
  society.take_out(*index);
}

// Of several the oldest dies.
std::optional<std::size_t> oldest(Society& society, Date day) {
  std::optional<std::size_t> chosen;
  for (int i = 0; i < 8; ++i) {
    const auto index = society.somebody(day, [](const Person&) { return true; });
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

void die(Society& society, Date day) {
  const auto index = oldest(society, day);
  if (!index) return;
  auto& person = society.people[*index];
  const auto truth = leaving(society, day, *index, "died");
  const auto entry = entry_for(society, day, {Lapse::misdated, Lapse::mistaken});
  const auto taken_for =
      entry.lapse == Lapse::mistaken ? neighbour(society, *index, day) : std::nullopt;
  if (taken_for) {
    society.clerk.enter_replaced(truth, leaving(society, day, *taken_for, "died"), entry.how);
  } else if (entry.lapse == Lapse::misdated) {
    auto wrong = truth;
    wrong.effective = wrong_day(society, day, person, society.cells[person.cell]);
    society.clerk.enter_amended(truth, wrong, entry.how);
  } else {
    society.clerk.enter(truth, entry.how);
  }
  society.take_out(*index);
}

void expel(Society& society, Date day) {
  leave(society, day, "expelled", [](const Person& each) { return each.official; });
}

void strike_off(Society& society, Date day) {
  leave(society, day, "struckOff", [](const Person&) { return true; });
}

void refuse(Society& society, Date day) {
  leave(society, day, "probationRefused", [](const Person& each) { return !each.official; });
}

void resign(Society& society, Date day) {
  leave(society, day, "resigned", [](const Person&) { return true; });
}

void send_away(Society& society, Date day) {
  const auto index =
      society.somebody(day, [&](const Person& each) { return each.birth_year > day.year() - 60; });
  if (!index) return;
  auto& person = society.people[*index];
  static constexpr const char* to[] = {"Đảng bộ tỉnh Thái Nguyên", "Đảng bộ thành phố Hà Nội",
                                       "Đảng bộ tỉnh Bắc Giang", "Đảng bộ Bộ Công an"};
  Truth truth{day,
              {{"transferIssued",
                {{"member", person.id},
                 {"from", society.cells[person.cell].id},
                 {"toExternal", society.random.pick(to)},
                 {"slip", "GT-" + std::to_string(++society.symbols)}}}},
              {},
              {*index},
              {person.cell},
              false};
  society.clerk.enter(truth, entry_for(society, day, {}).how);
  society.take_out(*index);
}

}  // namespace sogoc::demo
