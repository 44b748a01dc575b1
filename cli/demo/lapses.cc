#include "cli/demo/happenings.h"

namespace sogoc::demo {
namespace {

// Acts of the weeks before the report are mended only after it, until enough of them are.
bool spoils_report(Society& society, Date day) {
  const auto reported = society.scenario.reported;
  const Date last{static_cast<std::uint32_t>(reported.year() - 1) * 10000 + 1231};
  if (society.late_left == 0 || day > last || day < days_after(last, -40)) return false;
  return society.random.chance(75);
}

}  // namespace

Entry entry_for(Society& society, Date day, std::initializer_list<Lapse> possible) {
  auto& random = society.random;
  Entry entry{Lapse::none, {random.between(1, 9), 0}};
  const bool spoils = possible.size() > 0 && spoils_report(society, day);
  const int draw = random.between(1, 100), wrong = draw - society.scenario.late;
  if (spoils ? random.chance(60) : wrong <= 0)
    entry.lapse = Lapse::late;
  else if (possible.size() > 0 && (spoils || wrong <= society.scenario.wrong))
    entry.lapse = *(possible.begin() + random.below(possible.size()));
  if (entry.lapse == Lapse::none) return entry;
  if (spoils) --society.late_left;
  (entry.lapse == Lapse::late ? entry.how.entered_after : entry.how.mended_after) =
      random.between(45, 160) +
      (spoils ? day_number(society.scenario.reported) - day_number(day) : 0);
  return entry;
}

Date wrong_day(Society& society, Date day, const Person& person, const Cell& cell) {
  const auto wrong = days_after(day, society.random.chance(50) ? society.random.between(3, 25)
                                                               : -society.random.between(3, 25));
  return wrong > person.last && wrong > cell.since ? wrong : day;
}

}  // namespace sogoc::demo
