// Days as whole numbers since 1970, for the programs of the bench: they share nothing with sogoc,
// whose dates are decimal. Pure functions; a day that does not exist is not looked for.
#pragma once
#include <chrono>
#include <cstdio>
#include <string>
#include <string_view>

namespace bench {

// Days since 1970-01-01; below zero before.
using Day = int;

// Behind the year 9999: the end of what has none.
constexpr Day no_end = 3'000'000;

// The number of a day that exists.
inline Day day_of(int year, unsigned month, unsigned day) {
  using namespace std::chrono;
  const sys_days days = std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day);
  return days.time_since_epoch().count();
}

// Of `YYYY-MM-DD`, exactly.
inline Day day_of(std::string_view text) {
  // By places: whoever wrote the text is another program of the bench.
  const auto number = [&](std::size_t from, std::size_t count) {
    int value = 0;
    for (const char digit : text.substr(from, count)) value = value * 10 + (digit - '0');
    return value;
  };
  return day_of(number(0, 4), static_cast<unsigned>(number(5, 2)),
                static_cast<unsigned>(number(8, 2)));
}

// The calendar day, and its text `YYYY-MM-DD`.
inline std::chrono::year_month_day civil(Day day) {
  return std::chrono::sys_days(std::chrono::days(day));
}

inline std::string text_of(Day day) {
  const auto date = civil(day);
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

// The last day of the month in which the day lies.
inline Day end_of_month(Day day) {
  const auto date = civil(day);
  const std::chrono::sys_days last = date.year() / date.month() / std::chrono::last;
  return last.time_since_epoch().count();
}

}  // namespace bench
