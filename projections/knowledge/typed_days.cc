#include "projections/knowledge/typed_days.h"

#include <charconv>
#include <regex>

#include "projections/knowledge/civil_time.h"

namespace sogoc {
namespace {

std::optional<std::uint64_t> number(std::string_view digits) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

std::string two_digits(const std::string& digits) {
  return digits.size() == 1 ? "0" + digits : digits;
}

// A letter, digit or slash beside it makes it a part of something else, such as a symbol.
bool stands_alone(std::string_view text, std::size_t at, std::size_t size) {
  const auto part_of_word = [&](std::size_t place) {
    const char c = place < text.size() ? text[place] : ' ';
    return std::isalnum(static_cast<unsigned char>(c)) || c == '/' || c == '-';
  };
  return (at == 0 || !part_of_word(at - 1)) && !part_of_word(at + size);
}

std::string days_in_one_form(const std::string& text) {
  static const std::regex slashes("(?:(\\d{1,2})/)?(\\d{1,2})/(\\d{4})");
  std::string turned;
  std::size_t done = 0;
  for (auto it = std::sregex_iterator(text.begin(), text.end(), slashes);
       it != std::sregex_iterator(); ++it) {
    const auto& match = *it;
    const auto at = static_cast<std::size_t>(match.position());
    const auto size = static_cast<std::size_t>(match.length());
    if (!stands_alone(text, at, size)) continue;
    turned += text.substr(done, at - done) + match[3].str() + "-" + two_digits(match[2].str());
    if (match[1].matched) turned += "-" + two_digits(match[1].str());
    done = at + size;
  }
  return turned + text.substr(done);
}

}  // namespace

std::string in_one_form(std::string_view given) {
  // A regular expression is dear in time and depth: no day or period is as long.
  if (given.size() > 100 || given.find_first_of("/ \xE2") == std::string_view::npos)
    return std::string(given);
  static const std::regex dash("(\\d{4}-\\d{2}-\\d{2}) *(?:\u2013|-) *(\\d{4}-\\d{2}-\\d{2})");
  return std::regex_replace(days_in_one_form(std::string(given)), dash, "$1..$2");
}

std::optional<Date> typed_date(std::string_view text) { return parse_date(in_one_form(text)); }

std::optional<std::pair<Date, Date>> typed_period(std::string_view text) {
  return parse_period(in_one_form(text));
}

std::optional<TypedMinute> typed_minute(std::string_view given) {
  const auto text = in_one_form(given);
  if (text.size() != 16 || (text[10] != ' ' && text[10] != 'T') || text[13] != ':')
    return std::nullopt;
  const std::string_view view = text;
  const auto day = parse_date(view.substr(0, 10));
  const auto hour = number(view.substr(11, 2)), minute = number(view.substr(14, 2));
  if (!day || !hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
  return TypedMinute{*day, static_cast<int>(*hour * 60 + *minute)};
}

std::optional<Instant> typed_instant(std::string_view text, const std::string& zone) {
  if (const auto minute = typed_minute(text))
    return end_of_minute(minute->day, minute->minutes, zone) - 1;
  return parse_instant_with_offset(text);
}

std::optional<std::uint64_t> typed_position(std::string_view text) {
  for (const std::string_view begin : {"#", "position:"})
    if (text.starts_with(begin) && text.size() > begin.size() && text.size() <= begin.size() + 18)
      return number(text.substr(begin.size()));
  return std::nullopt;
}

}  // namespace sogoc
