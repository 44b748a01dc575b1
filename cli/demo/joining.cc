#include "cli/demo/happenings.h"

namespace sogoc::demo {
namespace {

constexpr int longest_recognition = 40;          // days from the due day to its recording
constexpr std::size_t most_of_a_lone_cell = 32;  // then it should be a committee

// Marks the day of his last act too, before which no wrong day may lie.
Truth about(Society& society, Date day, std::size_t person, Json body) {
  auto& one = society.people[person];
  one.last = day;
  return {.effective = day, .body = std::move(body), .people = {person}, .cells = {one.cell}};
}

// A grassroots cell takes nobody once it is as large as a committee should be.
std::optional<std::size_t> open_cell(Society& society) {
  return society.some_cell([&](const Cell& each) {
    return !each.people.empty() &&
           (!society.alone(each) || each.people.size() < most_of_a_lone_cell);
  });
}

// The same admission under another identifier, as by a second clerk.
Truth doubled(const Truth& truth) {
  auto twice = truth;
  auto& fields = twice.body["memberAdmitted"];
  fields["member"] = fields["member"].get<std::string>() + "-b";
  twice.people.clear();
  return twice;
}

// The same admission with one detail wrong.
Truth misdescribed(Society& society, const Truth& truth) {
  auto wrong = truth;
  auto& details = wrong.body["memberAdmitted"]["details"];
  details = wrong_details(society, details);
  return wrong;
}

// Official from the end of the year on, however late the decision.
void recognise(Society& society, std::size_t index, Date day) {
  auto& person = society.people[index];
  if (person.official || (person.cell == nowhere && !person.on_the_way)) return;
  person.official = true;
  person.last = day;
  Truth truth{.effective = day,
              .body = {{"officialRecognised", {{"member", person.id}}}},
              .people = {index}};
  const auto& at =
      society.scenario.districts[society.random.below(society.scenario.districts.size())];
  // The decision is signed after the day from which it holds: one is official exactly at the end of
  // the twelve months, however late it is decided.
  const int decided = society.random.between(3, 28);
  const auto& district =
      person.cell == nowhere ? at : society.district_of(society.cells[person.cell]);
  truth.decision = society.decision(day, district, -decided);
  if (person.cell != nowhere) truth.cells = {person.cell};
  auto how = entry_for(society, day, {}).how;
  how.entered_after += decided;
  society.clerk.enter(truth, how);
}

}  // namespace

void recognise_when_due(Society& society, std::size_t index, Date joined) {
  // The same day a year later; of 29 February 1 March.
  const Date due{joined.value % 10000 == 229 ? joined.value + 10072 : joined.value + 10000};
  if (days_after(due, longest_recognition) > society.scenario.end) return;
  society.agenda.emplace(due, [&society, index](Date day) { recognise(society, index, day); });
}

bool admit(Society& society, Date day) {
  const auto cell = open_cell(society);
  if (!cell) return false;
  const auto index = invent_person(society, *cell, 19, 44, day);
  auto& person = society.people[index];
  person.details["youthUnion"] = day.year() - person.birth_year <= 30;
  auto truth = about(
      society, day, index,
      {{"memberAdmitted",
        {{"member", person.id}, {"cell", society.cells[*cell].id}, {"details", person.details}}}});
  truth.decision = society.decision(day, society.district_of(society.cells[*cell]),
                                    society.random.between(2, 25));
  const auto entry =
      entry_for(society, day, {Lapse::misdated, Lapse::misdescribed, Lapse::doubled});
  if (entry.lapse == Lapse::misdescribed)
    society.clerk.enter_amended(truth, misdescribed(society, truth), entry.how);
  else if (entry.lapse == Lapse::doubled)
    society.clerk.enter_doubled(truth, doubled(truth), entry.how);
  else {
    person.last = {};  // nothing happened to him before
    enter_perhaps_misdated(society, truth, index, entry);
    person.last = day;
  }
  recognise_when_due(society, index, day);
  return true;
}

bool receive_from_outside(Society& society, Date day) {
  const auto cell = open_cell(society);
  if (!cell) return false;
  const auto index = invent_person(society, *cell, 24, 62, day);
  auto& person = society.people[index];
  person.official = true;
  // A year alone, as the papers of a newcomer have it.
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
  const auto entry = entry_for(society, day, {Lapse::late, Lapse::misdated});
  person.last = {};
  enter_perhaps_misdated(society, truth, index, entry);
  person.last = day;
  return true;
}

// The first who can be: who was expelled, and by which event, is kept with the person.
bool restore(Society& society, Date day) {
  for (std::size_t index = 0; index < society.people.size(); ++index) {
    auto& person = society.people[index];
    if (person.restorable.empty() || person.busy_until >= day) continue;
    const auto cell = open_cell(society);
    if (!cell) return false;
    society.put(index, *cell);
    auto truth = about(society, day, index,
                       {{"membershipRestored",
                         {{"member", person.id},
                          {"cell", society.cells[*cell].id},
                          {"reverses", std::exchange(person.restorable, "")}}}});
    truth.decision = society.decision(day, society.district_of(society.cells[*cell]), 5);
    truth.decision["issuer"] = "Uỷ ban Kiểm tra Tỉnh uỷ";
    society.clerk.enter(truth, {society.random.between(1, 9)});
    return true;
  }
  return false;
}

// Some years after he resigned.
bool readmit(Society& society, Date day) {
  for (std::size_t index = 0; index < society.people.size(); ++index) {
    auto& person = society.people[index];
    if (person.resigned == Date{} || days_after(person.resigned, 730) > day) continue;
    const auto cell = open_cell(society);
    if (!cell) return false;
    person.resigned = {};
    person.official = false;
    person.entered = day;
    society.put(index, *cell);
    auto truth =
        about(society, day, index,
              {{"memberReadmitted", {{"member", person.id}, {"cell", society.cells[*cell].id}}}});
    truth.decision = society.decision(day, society.district_of(society.cells[*cell]), 12);
    society.clerk.enter(truth, {society.random.between(1, 9)});
    return true;
  }
  return false;
}

}  // namespace sogoc::demo
