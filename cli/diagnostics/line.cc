#include "cli/diagnostics/line.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <type_traits>
#include <utility>

namespace sogoc {
namespace {

struct Character {
  char32_t code;
  std::size_t bytes;
};

constexpr Character not_utf8{0xfffd, 1};

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) == 0x80; }

// Well-formed UTF-8 after table 3-7 of the Unicode standard: no overlong forms, no surrogates,
// nothing above U+10FFFF.
//
// REQUIRES: !text.empty().
Character first_of(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  if (lead < 0x80) return {lead, 1};
  const std::size_t bytes = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4 || text.size() < bytes) return not_utf8;
  char32_t code = lead & (0x7f >> bytes);
  for (const char byte : text.substr(1, bytes - 1)) {
    if (!continues(byte)) return not_utf8;
    code = code << 6 | (static_cast<unsigned char>(byte) & 0x3f);
  }
  constexpr char32_t least[] = {0x80, 0x800, 0x10000};
  const bool surrogate = code >= 0xd800 && code <= 0xdfff;
  if (code < least[bytes - 2] || code > 0x10ffff || surrogate) return not_utf8;
  return {code, bytes};
}

bool is_obeyed(char32_t code) {
  constexpr std::pair<char32_t, char32_t> ranges[] = {
      {0, 0x1f},        {0x7f, 0x9f},     {0x61c, 0x61c},  // controls, the Arabic letter mark
      {0x200e, 0x200f}, {0x2028, 0x202e},                  // marks of direction, ends of lines
      {0x2066, 0x2069}, {0xfff9, 0xfffb}, {0xfffd, 0xfffd}};
  return std::any_of(std::begin(ranges), std::end(ranges), [&](const auto& range) {
    return code >= range.first && code <= range.second;
  });
}

// REQUIRES: code <= 0xffff.
void append_escaped(std::string& line, char32_t code) {
  constexpr std::string_view digits = "0123456789abcdef";
  line += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) line += digits[code >> shift & 0xf];
}

template <typename Number, typename... Form>
std::string number_text(Number number, Form... form) {
  std::array<char, 400> text;  // the longest double in full has 309 digits before the point
  const auto end = std::to_chars(text.data(), text.data() + text.size(), number, form...).ptr;
  return {text.data(), end};
}

bool is_plain(std::string_view text) {
  constexpr static std::string_view more = "./:+-_";
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           more.find(c) != more.npos;
  });
}

std::string value_text(const Diagnostics::Field::Value& value) {
  return std::visit(
      [](auto fact) -> std::string {
        using Fact = decltype(fact);
        if constexpr (std::is_same_v<Fact, bool>)
          return fact ? "true" : "false";
        else if constexpr (std::is_same_v<Fact, std::string_view>)
          return quoted_for_line(fact);
        else if constexpr (std::is_same_v<Fact, double>)
          return std::isfinite(fact) ? number_text(fact, std::chars_format::fixed, 3) : "null";
        else
          return number_text(fact);
      },
      value);
}

}  // namespace

std::string_view name_of(Diagnostics::Level level) {
  constexpr std::string_view names[] = {"trace", "debug", "info", "warn", "error"};
  return names[static_cast<std::size_t>(level)];
}

std::string quoted_for_line(std::string_view text) {
  std::string line = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, bytes] = first_of(text.substr(at));
    if (is_obeyed(code)) {
      append_escaped(line, code);
    } else {
      if (code == '"' || code == '\\') line += '\\';
      line += text.substr(at, bytes);
    }
    at += bytes;
  }
  return line + '"';
}

std::string text_line(Diagnostics::Level level, std::string_view message,
                      std::span<const Diagnostics::Field> fields) {
  std::string line(name_of(level));
  line.append(" ").append(message);
  for (const auto& [name, value] : fields) {
    line.append(" ").append(name).append("=");
    const auto* text = std::get_if<std::string_view>(&value);
    line += text && is_plain(*text) ? std::string(*text) : value_text(value);
  }
  return line;
}

std::string json_members(Diagnostics::Level level, std::string_view message,
                         std::span<const Diagnostics::Field> fields) {
  std::string line = "\"level\":" + quoted_for_line(name_of(level)) +
                     ",\"message\":" + quoted_for_line(message) + ",\"fields\":{";
  bool first = true;
  for (const auto& [name, value] : fields) {
    if (!first) line += ',';
    first = false;
    line += quoted_for_line(name) + ':' + value_text(value);
  }
  return line + '}';
}

}  // namespace sogoc
