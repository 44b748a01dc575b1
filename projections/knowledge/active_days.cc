#include "projections/knowledge/active_days.h"

namespace sogoc {

std::optional<Date> nearest_active_day(View& view, const std::string& unit, Date day) {
  const auto active = [&](Date at) { return view.unit_at(unit, end_of(at)).active(); };
  if (active(day)) return day;
  std::optional<Date> last, first;
  // It stops being active by a version of its own: the day before that is its last.
  for (const auto& version : view.timeline({SubjectClass::unit, unit})) {
    const Date on{version.at.day};
    if (on > day) {
      if (!first && active(on)) first = on;
      continue;
    }
    const auto before = date_of_day(day_number(on) - 1);
    if (!active(on) && active(before)) last = before;
  }
  return last ? last : first;
}

}  // namespace sogoc
