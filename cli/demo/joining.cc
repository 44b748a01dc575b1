#include "cli/demo/happenings.h"

namespace sogoc::demo {
namespace {

Truth about(Society& society, Date day, std::size_t person, Json body) {
  auto& one = society.people[person];
  one.last = day;
  return {day, std::move(body), {}, {person}, {one.cell}, false};
}

Truth admission(Society& society, Date day, std::size_t person) {
  const auto& one = society.people[person];
  auto truth = about(
      society, day, person,
      {{"memberAdmitted",
        {{"member", one.id}, {"cell", society.cells[one.cell].id}, {"details", one.details}}}});
  truth.decision = society.decision(day, "Huyện uỷ");
  return truth;
}

// The same admission under another identifier, as by a second clerk.
Truth doubled(const Truth& truth) {
  auto twice = truth;
  auto& fields = twice.body["memberAdmitted"];
  fields["member"] = fields["member"].get<std::string>() + "-b";
  twice.people.clear();
  return twice;
}

Truth misdescribed(Society& society, const Truth& truth) {
  auto wrong = truth;
  auto& details = wrong.body["memberAdmitted"]["details"];
  if (society.random.chance(50))
    details["gender"] = details["gender"] == "female" ? "male" : "female";
  else
    details["ethnicity"] = details["ethnicity"] == "Kinh" ? "Tày" : "Kinh";
  return wrong;
}

}  // namespace

void admit(Society& society, Date day) {
  const auto cell = society.some_cell([](const Cell& each) { return !each.people.empty(); });
  if (!cell) return;
  const auto index = invent_person(society, *cell, 19, 44, days_after(day, -1));
  society.people[index].details["youthUnion"] = day.year() - society.people[index].birth_year <= 30;
  const auto truth = admission(society, day, index);
  const auto entry =
      entry_for(society, day, {Lapse::misdated, Lapse::misdescribed, Lapse::doubled});
  auto wrong = truth;
  if (entry.lapse == Lapse::misdated) {
    Person newcomer;  // nothing happened to him before
    wrong.effective = wrong_day(society, day, newcomer, society.cells[*cell]);
    society.people[index].busy_until = std::max(day, wrong.effective);
    society.clerk.enter_amended(truth, wrong, entry.how);
  } else if (entry.lapse == Lapse::misdescribed) {
    society.clerk.enter_amended(truth, misdescribed(society, truth), entry.how);
  } else if (entry.lapse == Lapse::doubled) {
    society.clerk.enter_doubled(truth, doubled(truth), entry.how);
  } else {
    society.clerk.enter(truth, entry.how);
  }
  society.agenda.emplace(days_after(day, 365),
                         [&society, index](Date due) { recognise(society, index, due); });
}

void receive_from_outside(Society& society, Date day) {
  const auto cell = society.some_cell([](const Cell& each) { return !each.people.empty(); });
  if (!cell) return;
  const auto index = invent_person(society, *cell, 24, 62, days_after(day, -1));
  auto& person = society.people[index];
  person.official = true;
  person.details["joined"] = std::to_string(std::min(day.year() - 2, person.birth_year + 26));
  static constexpr const char* from[] = {"Đảng bộ tỉnh Thái Nguyên", "Đảng bộ tỉnh Cao Bằng",
                                         "Đảng bộ thành phố Hà Nội", "Đảng bộ Quân khu 1"};
  const auto truth = about(society, day, index,
                           {{"transferReceived",
                             {{"member", person.id},
                              {"cell", society.cells[*cell].id},
                              {"fromExternal", society.random.pick(from)},
                              {"status", "official"},
                              {"details", person.details}}}});
  society.clerk.enter(truth, entry_for(society, day, {Lapse::late}).how);
}

void restore(Society& society, Date day) {
  for (std::size_t index = 0; index < society.people.size(); ++index) {
    auto& person = society.people[index];
    if (person.restorable.empty() || person.busy_until >= day) continue;
    const auto cell = society.some_cell([](const Cell& each) { return !each.people.empty(); });
    if (!cell) return;
    society.put(index, *cell);
    auto truth = about(society, day, index,
                       {{"membershipRestored",
                         {{"member", person.id},
                          {"cell", society.cells[*cell].id},
                          {"reverses", std::exchange(person.restorable, "")}}}});
    truth.decision = society.decision(day, "Uỷ ban Kiểm tra");
    society.clerk.enter(truth, {society.random.between(1, 9), 0});
    return;
  }
}

void recognise(Society& society, std::size_t index, Date day) {
  auto& person = society.people[index];
  if (person.official || (person.cell == nowhere && !person.on_the_way)) return;
  if (person.on_the_way || person.busy_until >= day) {
    society.agenda.emplace(days_after(day, 14),
                           [&society, index](Date due) { recognise(society, index, due); });
    return;
  }
  person.official = true;
  auto truth = about(society, day, index, {{"officialRecognised", {{"member", person.id}}}});
  truth.decision = society.decision(day, "Huyện uỷ");
  society.clerk.enter(truth, entry_for(society, day, {}).how);
}

}  // namespace sogoc::demo
