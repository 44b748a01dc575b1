#include "events/instant.h"

#include <chrono>

#include "events/date.h"

namespace sogoc {
namespace {

// Days of 86,400 seconds each: neither leap seconds nor the calendar is in a moment.
constexpr Instant second = 1'000'000, day_length = 86'400 * second;

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// Two digits below `limit`, or -1.
int pair_below(std::string_view text, std::size_t at, int limit) {
  if (text.size() < at + 2 || !all_digits(text.substr(at, 2))) return -1;
  const int value = (text[at] - '0') * 10 + (text[at + 1] - '0');
  return value < limit ? value : -1;
}

Instant start_of(Date date) {
  using namespace std::chrono;
  const year_month_day civil{year{date.year()}, month{static_cast<unsigned>(date.month())},
                             day{static_cast<unsigned>(date.day())}};
  return sys_days{civil}.time_since_epoch().count() * day_length;
}

// The part `.123456` at the front of `rest`, taken off it; -1 when it is malformed.
Instant take_fraction(std::string_view& rest) {
  if (rest.empty() || rest[0] != '.') return 0;
  rest.remove_prefix(1);
  Instant value = 0;
  std::size_t count = 0;
  // One digit more than is allowed is read, so that it is refused and not left for the zone.
  while (count < rest.size() && rest[count] >= '0' && rest[count] <= '9' && count < 7)
    value = value * 10 + (rest[count++] - '0');
  if (count == 0 || count > 6) return -1;
  rest.remove_prefix(count);
  for (; count < 6; ++count) value *= 10;
  return value;
}

// The civil time before the zone; what follows it is left in `rest`.
// Everything stands at a fixed place but the digits of the second, so places are compared and no
// number is searched for.
std::optional<Instant> parse_civil(std::string_view text, std::string_view& rest) {
  // The shortest is 2019-01-10T02:11:09Z.
  if (text.size() < 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':') return {};
  const auto date = parse_date(text.substr(0, 10));
  const int hour = pair_below(text, 11, 24), minute = pair_below(text, 14, 60),
            seconds = pair_below(text, 17, 60);
  if (!date || hour < 0 || minute < 0 || seconds < 0) return {};
  rest = text.substr(19);
  const auto fraction = take_fraction(rest);
  if (fraction < 0) return {};
  return start_of(*date) + (hour * 3600 + minute * 60 + seconds) * second + fraction;
}

}  // namespace

// A line's moment must be written back as it was read, which an offset would not be.
std::optional<Instant> parse_instant(std::string_view text) {
  std::string_view rest;
  const auto civil = parse_civil(text, rest);
  return rest == "Z" ? civil : std::nullopt;
}

std::optional<Instant> parse_instant_with_offset(std::string_view text) {
  std::string_view rest;
  const auto civil = parse_civil(text, rest);
  if (!civil || rest == "Z") return civil;
  if (rest.size() != 6 || (rest[0] != '+' && rest[0] != '-') || rest[3] != ':') return {};
  const int hours = pair_below(rest, 1, 24), minutes = pair_below(rest, 4, 60);
  if (hours < 0 || minutes < 0) return {};
  const Instant offset = (hours * 3600 + minutes * 60) * second;
  // East of Greenwich the civil time is ahead of UTC.
  return rest[0] == '+' ? *civil - offset : *civil + offset;
}

std::string format_instant(Instant instant) {
  using namespace std::chrono;
  Instant days = instant / day_length, rest = instant % day_length;
  // Division rounds towards zero: before 1970 the day began earlier.
  if (rest < 0) rest += day_length, --days;
  const year_month_day civil{sys_days{std::chrono::days{days}}};
  const Date date{static_cast<std::uint32_t>(
      int(civil.year()) * 10000 + unsigned(civil.month()) * 100 + unsigned(civil.day()))};
  const auto two = [](Instant value) {
    return std::string{static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
  };
  const Instant seconds = rest / second;
  std::string text = format_date(date) + "T" + two(seconds / 3600) + ":" + two(seconds / 60 % 60) +
                     ":" + two(seconds % 60);
  if (const auto fraction = rest % second; fraction != 0) {
    text += "." + std::to_string(second + fraction).substr(1);
    text.erase(text.find_last_not_of('0') + 1);
  }
  return text + "Z";
}

}  // namespace sogoc
