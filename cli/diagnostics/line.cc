#include "cli/diagnostics/line.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <type_traits>
#include <utility>

#include "events/characters.h"
#include "events/shown.h"

namespace sogoc {
namespace {

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
  while (!text.empty()) {
    const auto [code, bytes, utf8] = first_character(text);
    if (code == '"' || code == '\\') line += '\\';
    line += utf8 ? text.substr(0, bytes) : "\\ufffd";
    text.remove_prefix(bytes);
  }
  return shown_json(line + '"');
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
