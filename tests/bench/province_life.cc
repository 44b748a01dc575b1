// What happens in the province, act by act.
#include <algorithm>

#include "tests/bench/json_text.h"
#include "tests/bench/province.h"

namespace bench {

void Province::happen(const Happening& happening, Day day) {
  switch (happening.what) {
    case What::admit:
      return admit(day);
    case What::leave:
      return leave(some_member(), day);
    case What::move:
      return move(some_member(), day);
    case What::issue:
      return issue(some_member(), day);
    case What::change:
      return change(some_member(), day);
    case What::split:
      return split(some_cell(), day);
    case What::hand_over:
      return hand_over(day);
    case What::recognise:
      return recognise(happening.person, day);
    case What::receive:
      return receive(happening.person, happening.cell, day);
  }
}

int Province::some_member() {
  for (;;) {
    const int person = below(static_cast<int>(people_.size()));
    if (!at(person).gone && !at(person).in_transit) return person;
  }
}

Day Province::record(Person& person, Day day) {
  person.recorded = std::max(person.recorded, day + delay());
  return person.recorded;
}

void Province::admit(Day day) {
  const int person = static_cast<int>(people_.size()), cell = some_cell();
  people_.push_back(
      {cell, chance(40), true, false, false, cells_[static_cast<std::size_t>(cell)].recorded});
  auto& who = people_.back();
  const bool wrong = chance(3);
  const Day recorded = record(who, day);
  const auto id = enter("memberAdmitted", person, recorded, wrong ? day + 1 + below(20) : day, "");
  if (wrong) {
    who.recorded += 1 + below(100);
    correct(who.recorded,
            body("eventAmended", pair("event", id) + "," + pair("effective", text_of(day)) + "," +
                                     pair("reason", "ghi nhầm ngày kết nạp")));
  }
  agenda_.emplace(day + 365, Happening{What::recognise, person});
}

void Province::recognise(int person, Day day) {
  auto& who = at(person);
  if (who.gone) return;
  who.probationary = false;
  add(record(who, day), day, body("officialRecognised", pair("member", name_of(person))));
}

void Province::leave(int person, Day day) {
  constexpr const char* causes[] = {"died", "died", "struckOff", "resigned"};
  auto& who = at(person);
  const auto what =
      body("memberLeft", pair("member", name_of(person)) + "," + pair("cause", causes[below(4)]));
  const bool wrong = chance(3), wrong_day = chance(3);
  const Day recorded = record(who, day);
  const auto id = add(recorded, wrong_day ? day + 1 + below(20) : day, what);
  who.recorded += wrong || wrong_day ? 1 + below(100) : 0;
  if (wrong)
    correct(who.recorded,
            body("eventVoided", pair("event", id) + "," + pair("reason", "ghi nhầm người")));
  else if (wrong_day)
    correct(who.recorded,
            body("eventAmended", pair("event", id) + "," + pair("effective", text_of(day)) + "," +
                                     pair("reason", "ghi nhầm ngày")));
  who.gone = !wrong;
}

void Province::move(int person, Day day) {
  auto& who = at(person);
  const auto grassroots = cells_[static_cast<std::size_t>(who.cell)].grassroots;
  // The first cells stand in turn under the grassroots units: the next of the same is so far away.
  const int to = who.cell + grassroots_ < size_.cells ? who.cell + grassroots_ : grassroots;
  if (to == who.cell) return;
  add(record(who, day), day,
      body("memberMoved", pair("member", name_of(person)) + "," +
                              pair("from", cell_name(who.cell)) + "," + pair("to", cell_name(to))));
  who.cell = to;
}

void Province::issue(int person, Day day) {
  auto& who = at(person);
  const int to = some_cell();
  const auto& receiver = cells_[static_cast<std::size_t>(to)];
  if (to == who.cell) return;
  const bool outside = chance(5);
  who.recorded = std::max(who.recorded, receiver.recorded);
  add(record(who, day), day,
      body("transferIssued", pair("member", name_of(person)) + "," +
                                 pair("from", cell_name(who.cell)) + "," +
                                 (outside ? pair("toExternal", "Đảng bộ tỉnh khác")
                                          : pair("to", grassroots_name(receiver.grassroots)))));
  who.gone = outside;
  who.in_transit = !outside;
  if (!outside) agenda_.emplace(day + 1 + below(40), Happening{What::receive, person, to});
}

void Province::receive(int person, int cell, Day day) {
  auto& who = at(person);
  add(record(who, day), day,
      body("transferReceived",
           pair("member", name_of(person)) + "," + pair("cell", cell_name(cell))));
  who.cell = cell;
  who.in_transit = false;
}

void Province::change(int person, Day day) {
  constexpr const char* occupations[] = {"nông dân", "giáo viên", "công nhân", "cán bộ", "hưu trí"};
  add(record(at(person), day), day,
      body("memberDetailsChanged", pair("member", name_of(person)) + ",\"changes\":{" +
                                       pair("occupation", occupations[below(5)]) + "}"));
}

// Every third of its members goes to a new cell; the source stays.
void Province::split(int cell, Day day) {
  const auto source = cells_[static_cast<std::size_t>(cell)];
  const int part = static_cast<int>(cells_.size());
  std::string members;
  std::vector<int> listed;
  Day recorded = std::max(source.recorded, day + delay());
  for (int i = 0, met = 0; i < static_cast<int>(people_.size()); ++i) {
    auto& who = at(i);
    if (who.gone || who.in_transit || who.cell != cell || met++ % 3 != 2) continue;
    members += (members.empty() ? "\"" : ",\"") + name_of(i) + "\"";
    recorded = std::max(recorded, who.recorded);
    listed.push_back(i);
  }
  if (listed.empty()) return;
  for (const int each : listed) at(each).cell = part, at(each).recorded = recorded;
  cells_.push_back({source.grassroots, recorded});
  cells_[static_cast<std::size_t>(cell)].recorded = recorded;
  add(recorded, day,
      body("cellSplit", pair("source", cell_name(cell)) + ",\"parts\":[{" +
                            pair("unit", cell_name(part)) + "," +
                            pair("name", "Chi bộ " + number(part)) + ",\"members\":[" + members +
                            "],\"villages\":[]}]"));
}

void Province::hand_over(Day day) {
  add(day + delay(), day,
      body("unitMoved", pair("unit", grassroots_name(below(grassroots_))) + "," +
                            pair("parent", "@-h" + number(1 + below(size_.districts)))));
}

void Province::evaluate(int year) {
  constexpr const char* categories[] = {"xs", "tot", "tot", "tot", "dat", "dat", "khong"};
  const auto evaluated = [&](const char* key, const std::string& subject, const char* by,
                             Day known) {
    if (!chance(size_.evaluations)) return;
    const Day day = day_of(year, 12, 20) + below(12);
    const auto of = pair(key, subject) + ",\"year\":" + number(year);
    add(std::max(known, day + delay()), day,
        chance(1) ? body("notRated", of + "," + pair("reason", "nghỉ ốm dài ngày"))
                  : body("evaluationDecided", of + "," + pair("scheme", by) + "," +
                                                  pair("category", categories[below(7)])));
  };
  if (size_.evaluations == 0) return;
  for (int i = 0; i < static_cast<int>(people_.size()); ++i)
    if (!at(i).gone && !at(i).in_transit) evaluated("member", name_of(i), "@-dv", at(i).recorded);
  for (int i = 0; i < static_cast<int>(cells_.size()); ++i)
    evaluated("unit", cell_name(i), "@-tc", cells_[static_cast<std::size_t>(i)].recorded);
}

}  // namespace bench
