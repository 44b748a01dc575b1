#include "events/period.h"

namespace sogoc {
namespace {

// By way of the first day of the next month, so that no table of lengths is needed. December is the
// one month whose next is in another year.
Date last_of_month(int year, int month) {
  const int next = month == 12 ? (year + 1) * 10000 + 101 : year * 10000 + (month + 1) * 100 + 1;
  return date_of_day(day_number(Date{static_cast<std::uint32_t>(next)}) - 1);
}

std::pair<Date, Date> months(int year, int first, int last) {
  return {Date{static_cast<unsigned>(year * 10000 + first * 100 + 1)}, last_of_month(year, last)};
}

// One of the `parts` into which a year is divided, `which` counted from '1'.
std::optional<std::pair<Date, Date>> part_of_year(std::string_view year, char which, int parts) {
  const auto date = parse_date(year);
  const int part = which - '0', size = 12 / parts;
  if (!date || part < 1 || part > parts) return std::nullopt;
  return months(date->year(), (part - 1) * size + 1, part * size);
}

}  // namespace

std::optional<std::pair<Date, Date>> parse_period(std::string_view text) {
  if (text.size() == 7 && text[4] == '-' && (text[5] == 'Q' || text[5] == 'H'))
    return part_of_year(text.substr(0, 4), text[6], text[5] == 'Q' ? 4 : 2);
  // Both ends in full: a range of months or years would leave open which of its days are meant.
  if (const auto dots = text.find(".."); dots != text.npos) {
    const auto first = parse_date(text.substr(0, dots)), last = parse_date(text.substr(dots + 2));
    if (!first || !last || !first->full() || !last->full()) return std::nullopt;
    return std::pair{*first, *last};
  }
  const auto date = parse_date(text);
  // A full day is no period; whoever takes a day for one decides what it stands for.
  if (!date || date->full()) return std::nullopt;
  const bool year = date->month() == 0;
  return months(date->year(), year ? 1 : date->month(), year ? 12 : date->month());
}

}  // namespace sogoc
