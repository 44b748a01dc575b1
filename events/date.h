// Calendar days and partial dates in one persisted encoding: decimal yyyymmdd, zeros for the parts
// that are not known (19870000 is the year 1987, 19870500 is May 1987). Comparing two full days as
// numbers compares them in time. Years 0001-9999, proleptic Gregorian. Old files know a birth by
// its year or month only, so a missing part is never filled in. Pure functions, safe from any
// thread.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sogoc {

// A value. 0 is "not given", the same as in an event; it is below every date that is.
struct Date {
  std::uint32_t value = 0;  // 0: not given
  // 0 for a part that is not known.
  int year() const { return static_cast<int>(value / 10000); }
  int month() const { return static_cast<int>(value / 100 % 100); }
  int day() const { return static_cast<int>(value % 100); }
  // A day, and not a month or year. `effective` is always one.
  bool full() const { return day() != 0; }
  auto operator<=>(const Date&) const = default;
};

// Reads `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, exactly so many digits; nothing for any other text or a
// day that does not exist.
std::optional<Date> parse_date(std::string_view text);

// The inverse of parse_date for every date that it returns.
std::string format_date(Date date);

// True for every date that parse_date returns, and for no other number; false for "not given".
bool exists(Date date);

// Completed years on the full day `on`: the birthday counts, 29 February is reached on 1 March in a
// common year, a birth known to the month counts from the first of that month, a birth known to the
// year gives the difference of years. Below zero before the birth.
//
// REQUIRES: `birth` is given, `on` is full.
int completed_years(Date birth, Date on);

// Days since 1970-01-01 of a full day, and back: for counting days between two of them.
//
// REQUIRES: the day is full; the number is that of a day of the years 0001-9999.
std::int32_t day_number(Date day);
Date date_of_day(std::int32_t number);

}  // namespace sogoc
