#include "cli/demo/happenings.h"

namespace sogoc::demo {
namespace {

// Acts of the weeks before the report are mended only after it, until enough of them are.
bool spoils_report(Society& society, Date day) {
  const auto& report = society.scenario.report;
  if (!report || society.late_left == 0) return false;
  // Only the last forty days before the day of the report.
  if (day > report->as_of || day < days_after(report->as_of, -40)) return false;
  return society.random.chance(60);
}

// REQUIRES: possible is not empty.
Lapse some_of(Society& society, std::initializer_list<Lapse> possible) {
  return *(possible.begin() + society.random.below(possible.size()));
}

Entry entry_with(Society& society, const Lapses& often, std::initializer_list<Lapse> possible) {
  auto& random = society.random;
  Entry entry{Lapse::none, {random.between(1, 9), 0}};
  // One draw decides both, so that the shares add up.
  const int draw = random.between(1, 1000);
  if (draw <= often.late)
    entry.lapse = Lapse::late;
  else if (possible.size() > 0 && draw <= often.late + often.wrong)
    entry.lapse = some_of(society, possible);
  // Long enough that a report may be published in between.
  if (entry.lapse != Lapse::none)
    (entry.lapse == Lapse::late ? entry.how.entered_after : entry.how.mended_after) =
        random.between(45, 160);
  return entry;
}

}  // namespace

Entry entry_for(Society& society, Date day, std::initializer_list<Lapse> possible) {
  if (possible.size() == 0 || !spoils_report(society, day))
    return entry_with(society, society.scenario.lapses, possible);
  --society.late_left;
  auto& random = society.random;
  // Counted to the day of publishing, so that it is mended behind it.
  const auto until = day_number(society.scenario.report->published) - day_number(day);
  Entry entry{Lapse::late, {random.between(1, 9), 0}};
  if (random.chance(50)) entry.lapse = some_of(society, possible);
  (entry.lapse == Lapse::late ? entry.how.entered_after : entry.how.mended_after) =
      until + random.between(30, 130);
  return entry;
}

Entry entry_of_many(Society& society, std::initializer_list<Lapse> possible) {
  return entry_with(society, society.scenario.mass_lapses, possible);
}

Date wrong_day(Society& society, Date day, const Person& person, const Cell& cell) {
  // Some days before or after; earlier than his last act it would be refused.
  const auto wrong = days_after(day, society.random.chance(50) ? society.random.between(3, 25)
                                                               : -society.random.between(3, 25));
  return wrong > person.last && wrong > cell.since ? wrong : day;
}

std::string enter_perhaps_misdated(Society& society, const Truth& truth, std::size_t person,
                                   const Entry& entry) {
  auto& one = society.people[person];
  auto wrong = truth;
  if (entry.lapse == Lapse::misdated)
    wrong.effective = wrong_day(society, truth.effective, one, society.cells[one.cell]);
  if (wrong.effective == truth.effective) return society.clerk.enter(truth, entry.how);
  // Until the wrong day nothing may happen to him, for that is where the register has him.
  one.busy_until = std::max(one.busy_until, wrong.effective);
  return society.clerk.enter_amended(truth, wrong, entry.how);
}

}  // namespace sogoc::demo
