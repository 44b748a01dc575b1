#include "projections/figures/series.h"

#include <algorithm>

namespace sogoc {
namespace {

Date next_start(Date start, int months) {
  const int month = start.month() - 1 + months;
  const int year = start.year() + month / 12;
  return Date{static_cast<std::uint32_t>(year * 10000 + (month % 12 + 1) * 100 + 1)};
}

}  // namespace

std::vector<std::pair<Date, Date>> periods(Date from, Date to, int months) {
  std::vector<std::pair<Date, Date>> all;
  if (months == 0) {
    for (auto day = day_number(from); day <= day_number(to); ++day)
      all.emplace_back(date_of_day(day), date_of_day(day));
    return all;
  }
  // Back to the beginning of the calendar period that `from` lies in.
  const int month = (from.month() - 1) / months * months + 1;
  Date start{static_cast<std::uint32_t>(from.year() * 10000 + month * 100 + 1)};
  while (start <= to) {
    // Behind 9999 there is no date that could begin the next period.
    const bool last_of_calendar = start.year() == 9999 && start.month() + months > 12;
    const Date next = last_of_calendar ? to : next_start(start, months);
    const Date end = last_of_calendar ? to : date_of_day(day_number(next) - 1);
    all.emplace_back(std::max(start, from), std::min(end, to));
    if (last_of_calendar) break;
    start = next;
  }
  return all;
}

}  // namespace sogoc
