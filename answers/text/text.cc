#include "answers/text/text.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>
#include <sstream>
#include <stdexcept>

#include "events/decimal.h"

namespace sogoc {

std::string named_text(const std::string& name, const std::string& id) {
  return name.empty() ? id : name + " (" + id + ")";
}

// Two passes: the width of a column is that of its widest cell.
void print_table(SafeStream& out, const std::vector<std::vector<std::string>>& rows,
                 std::size_t to_the_left) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows)
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i == widths.size()) widths.push_back(0);
      widths[i] = std::max(widths[i], columns_of(row[i]));
    }
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string space(widths[i] - columns_of(row[i]), ' ');
      line += "  " + (i < to_the_left ? row[i] + space : space + row[i]);
    }
    // Columns to the left are padded, and spaces at the end of a line are noise in transcripts.
    line.erase(line.find_last_not_of(' ') + 1);
    out << line << '\n';
  }
}

void print_columns(SafeStream& out, const std::vector<std::vector<std::string>>& rows) {
  print_table(out, rows, std::numeric_limits<std::size_t>::max());
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

namespace {

constexpr std::size_t line_width = 80;

// Lines that are filled up word by word; a word goes whole onto the next line.
class Filled {
 public:
  Filled(const std::string& first, const std::string& further)
      : further_(further), text_(first), width_(columns_of(first)), begins_(true) {}

  bool fits(const std::string& text) const {
    return width_ + (begins_ ? 0 : 3) + columns_of(text) <= line_width;
  }
  void put(const std::string& text, const char* between) {
    const std::string_view gap = begins_ ? "" : between;
    text_ += gap;
    text_ += text;
    width_ += columns_of(gap) + columns_of(text);
    begins_ = false;
  }
  void next_line() {
    text_ += "\n" + further_;
    width_ = columns_of(further_);
    begins_ = true;
  }
  bool begins() const { return begins_; }
  std::string end() const { return text_ + "\n"; }

 private:
  const std::string further_;
  std::string text_;
  std::size_t width_;
  bool begins_;
};

}  // namespace

std::string filled(const std::string& first, const std::string& further,
                   const std::vector<std::string>& parts) {
  Filled lines(first, further);
  for (const auto& part : parts) {
    const bool begun = !lines.begins();
    if (lines.fits(part)) {
      lines.put(part, " · ");
      continue;
    }
    if (begun) lines.next_line();
    if (lines.fits(part)) {
      lines.put(part, "");
      continue;
    }
    std::istringstream words(part);
    for (std::string word; std::getline(words, word, ' ');) {
      if (!lines.begins() && !lines.fits(word)) lines.next_line();
      lines.put(word, " ");
    }
  }
  return lines.end();
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
