#include "events/date.h"

#include <chrono>
#include <cstdio>

namespace sogoc {
namespace {

// No sign, no space: what std::stoi or sscanf would let pass is another spelling of the same day.
std::optional<unsigned> digits(std::string_view text) {
  unsigned number = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + static_cast<unsigned>(c - '0');
  }
  return number;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  const auto size = text.size();
  if (size != 4 && size != 7 && size != 10) return std::nullopt;
  if ((size > 4 && text[4] != '-') || (size > 7 && text[7] != '-')) return std::nullopt;
  // An absent part is 0 and not nothing: nothing means that it is no number.
  const auto year = digits(text.substr(0, 4));
  const auto month = size > 4 ? digits(text.substr(5, 2)) : 0;
  const auto day = size > 7 ? digits(text.substr(8, 2)) : 0;
  if (!year || !month || !day || *year == 0) return std::nullopt;
  if (size > 4 && (*month < 1 || *month > 12)) return std::nullopt;
  if (size > 7 && !std::chrono::year_month_day{std::chrono::year(static_cast<int>(*year)),
                                               std::chrono::month(*month), std::chrono::day(*day)}
                       .ok())
    return std::nullopt;
  return Date{*year * 10000 + *month * 100 + *day};
}

// All ten places are written and as many taken as are known: zeros stand for the rest.
std::string format_date(Date date) {
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year(), date.month(), date.day());
  return std::string(text, date.full() ? 10 : date.month() != 0 ? 7 : 4);
}

bool exists(Date date) {
  if (date.year() < 1 || date.year() > 9999 || date.month() > 12) return false;
  // Of a month that is not known no day is.
  if (!date.full() || date.month() == 0) return !date.full();
  return std::chrono::year_month_day{std::chrono::year(date.year()),
                                     std::chrono::month(static_cast<unsigned>(date.month())),
                                     std::chrono::day(static_cast<unsigned>(date.day()))}
      .ok();
}

int completed_years(Date birth, Date on) {
  // Month and day as one number. A birth known to the year has 0 there, which every day has
  // reached; one known to the month 0500, which 0501 has and 0430 has not.
  const bool reached = on.value % 10000 >= birth.value % 10000;
  return on.year() - birth.year() - (reached ? 0 : 1);
}

// The one place where a date becomes a count of days; everywhere else dates are compared as they
// are.
std::int32_t day_number(Date day) {
  using namespace std::chrono;
  const year_month_day civil{year{day.year()}, month{static_cast<unsigned>(day.month())},
                             std::chrono::day{static_cast<unsigned>(day.day())}};
  return static_cast<std::int32_t>(sys_days{civil}.time_since_epoch().count());
}

Date date_of_day(std::int32_t number) {
  const std::chrono::year_month_day civil{std::chrono::sys_days{std::chrono::days{number}}};
  return {static_cast<std::uint32_t>(int(civil.year())) * 10000 + unsigned(civil.month()) * 100 +
          unsigned(civil.day())};
}

}  // namespace sogoc
