#include "answers/text/text.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <stdexcept>

#include "events/decimal.h"

namespace sogoc {

std::string named_text(const std::string& name, const std::string& id) {
  return name.empty() ? id : name + " (" + id + ")";
}

VietnameseOrder::VietnameseOrder()
    : collator_([] {
        UErrorCode error = U_ZERO_ERROR;
        auto* collator = icu::Collator::createInstance(icu::Locale("vi"), error);
        // Cell 2 before cell 10.
        if (U_SUCCESS(error)) collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, error);
        if (U_FAILURE(error)) throw std::logic_error("ICU has no Vietnamese collation");
        return collator;
      }()) {}

// An error of comparing, which UTF-8 text does not cause, leaves both equal.
bool VietnameseOrder::operator()(const std::string& a, const std::string& b) const {
  UErrorCode error = U_ZERO_ERROR;
  const auto order = collator_->compareUTF8(a, b, error);
  return order == UCOL_LESS;
}

std::string VietnameseOrder::key(const std::string& text) const {
  const auto unicode = icu::UnicodeString::fromUTF8(text);
  std::string key(text.size() * 4 + 16, '\0');
  const auto write = [&] {
    return static_cast<std::size_t>(
        collator_->getSortKey(unicode, reinterpret_cast<std::uint8_t*>(key.data()),
                              static_cast<std::int32_t>(key.size())));
  };
  const auto needed = write();
  // With the zero at its end, which stands nowhere else in it: what follows is compared only behind
  // texts that are the same.
  key.resize(needed);
  if (needed > text.size() * 4 + 16) write();
  return key;
}

namespace {

// Given name, middle names, family name; of one word the given name only.
std::array<std::string, 3> name_parts(const std::string& name) {
  const auto last = name.rfind(' '), first = name.find(' ');
  if (last == std::string::npos) return {name, "", ""};
  const auto middle = first == last ? "" : name.substr(first + 1, last - first - 1);
  return {name.substr(last + 1), middle, name.substr(0, first)};
}

}  // namespace

// Part by part, since a collator over the whole name would let the family name decide.
bool PersonOrder::operator()(const std::string& a, const std::string& b) const {
  const auto one = name_parts(a), other = name_parts(b);
  for (std::size_t i = 0; i < one.size(); ++i) {
    if (before_(one[i], other[i])) return true;
    if (before_(other[i], one[i])) return false;
  }
  return false;
}

std::string PersonOrder::key(const std::string& name) const {
  std::string key;
  for (const auto& part : name_parts(name)) key += before_.key(part);
  return key;
}

std::string day_text(const Writer& writer, Date day) {
  const auto text = format_date(day);
  if (writer.language == Language::en) return text;
  return text.substr(8, 2) + "/" + text.substr(5, 2) + "/" + text.substr(0, 4);
}

std::string instant_text(const Writer& writer, const LocalClock& clock, Instant instant) {
  if (instant == before_everything) return "–";
  if (writer.exact) return format_instant(instant);
  const auto [day, minutes] = clock.minute_of(instant);
  const auto two = [](int number) {
    const auto text = std::to_string(number);
    return number < 10 ? "0" + text : text;
  };
  return day_text(writer, day) + " " + two(minutes / 60) + ":" + two(minutes % 60);
}

std::string instant_text(const Writer& writer, const std::string& zone, Instant instant) {
  return instant_text(writer, LocalClock(zone), instant);
}

std::string grouped(const Writer& writer, std::int64_t number) {
  std::string text = std::to_string(number);
  const std::size_t sign = number < 0;
  // From the right; the sign is no digit.
  for (auto at = text.size(); at > sign + 3;) text.insert(at -= 3, writer.pick(",", "."));
  return text;
}

std::string decimal_text(const Writer& writer, std::uint64_t thousandths) {
  const auto text = decimal_text(thousandths);
  const auto point = text.find('.');
  const auto whole = grouped(writer, static_cast<std::int64_t>(thousandths / 1000));
  return point == std::string::npos ? whole
                                    : whole + writer.pick(".", ",") + text.substr(point + 1);
}

std::string signed_text(const Writer& writer, std::int64_t thousandths) {
  const auto size = decimal_text(writer, static_cast<std::uint64_t>(std::abs(thousandths)));
  return (thousandths > 0 ? "+" : thousandths < 0 ? "-" : "") + size;
}

std::string bounds_text(const Writer& writer, const std::optional<Bounds>& bounds,
                        const char* unit) {
  if (!bounds) return "–";
  const auto number = [&](std::uint64_t value) { return decimal_text(writer, value) + unit; };
  const auto &least = bounds->at_least, &most = bounds->at_most;
  if (least && most) return least == most ? number(*least) : number(*least) + " – " + number(*most);
  if (least) return writer.pick("at least ", "ít nhất ") + number(*least);
  return most ? writer.pick("at most ", "nhiều nhất ") + number(*most) : "–";
}

}  // namespace sogoc
