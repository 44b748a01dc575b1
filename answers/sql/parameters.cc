#include "answers/sql/parameters.h"

#include <sqlite3.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <optional>
#include <set>
#include <string_view>

#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/sql/tokens.h"
#include "events/shown.h"

namespace sogoc::sql {
namespace {

const Words pair_form = {"--param unit=BK, --param 'n:=5'; WHERE unit = :unit LIMIT :n",
                         "--param unit=BK, --param 'n:=5'; WHERE unit = :unit LIMIT :n"};

UsageError no_parameter(const Words& why) { return {why, pair_form, UsageReason::sql}; }

UsageError no_pair(const std::string& word) {
  return no_parameter({as_typed(word) + " gives no value to a parameter: there is no = in it",
                       as_typed(word) + " không cho giá trị của tham số nào: thiếu dấu ="});
}

UsageError no_name(const std::string& name) {
  if (name.empty())
    return no_parameter({"a parameter has a name before the =", "trước dấu = phải có tên tham số"});
  return no_parameter(
      {as_typed(name) + " is no name of a parameter: it has letters without marks, digits and _",
       as_typed(name) + " không phải tên tham số: chỉ gồm chữ không dấu, chữ số và _"});
}

UsageError no_json(const std::string& name, const std::string& text) {
  return no_parameter({"the value of " + name + " behind := is no JSON: " + as_typed(text),
                       "giá trị của " + name + " sau := không phải JSON: " + as_typed(text)});
}

UsageError no_number(const std::string& name, const std::string& text) {
  return no_parameter(
      {"the value of " + name + " is a number that no column holds: " + as_typed(text) +
           "; whole numbers go up to 9223372036854775807",
       "giá trị của " + name + " là số mà không cột nào chứa được: " + as_typed(text) +
           "; số nguyên tối đa là 9223372036854775807"});
}

bool is_name(const std::string& name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](unsigned char c) {
    return c == '_' || (c < 0x80 && std::isalnum(c));
  });
}

// Of a text that is refused as JSON: whether that is for its size alone, as of 1e999.
bool is_long_number(const std::string& text) {
  auto shorter = text;
  const auto exponent = shorter.find_first_of("eE");
  if (exponent == shorter.npos) return false;
  shorter.resize(exponent);
  const auto digits = text.substr(exponent + 1);
  return Json::parse(shorter, nullptr, false).is_number() && !digits.empty() &&
         digits.find_first_not_of("0123456789", digits.front() == '+') == digits.npos;
}

// A number of digits alone, which JSON reads as a double when it is too long.
bool is_whole(const std::string& text) {
  return text.find_first_not_of("-0123456789 \t\r\n") == std::string::npos;
}

std::variant<Parameter, UsageError> of_json(const std::string& name, const std::string& text) {
  // A number beyond all doubles is JSON all the same, but none to the library.
  const auto json = Json::parse(text, nullptr, false);
  if (json.is_discarded())
    return is_long_number(text) ? no_number(name, text) : no_json(name, text);
  if (json.is_null()) return Parameter();
  if (json.is_boolean()) return Parameter(std::int64_t{json.get<bool>()});
  if (json.is_number_unsigned() && json.get<std::uint64_t>() > INT64_MAX)
    return no_number(name, text);
  if (json.is_number_integer()) return Parameter(json.get<std::int64_t>());
  if (json.is_number() && (is_whole(text) || !std::isfinite(json.get<double>())))
    return no_number(name, text);
  if (json.is_number()) return Parameter(json.get<double>());
  if (json.is_string()) return Parameter(json.get<std::string>());
  return Parameter(exact_line(json));
}

std::string in_quotes(const std::string& text) {
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? "''" : std::string(1, c);
  return quoted + '\'';
}

std::string literal(const Parameter& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return in_quotes(*text);
  // In parentheses, for two signs would begin a comment.
  if (const auto* whole = std::get_if<std::int64_t>(&value))
    return *whole < 0 ? "(" + std::to_string(*whole) + ")" : std::to_string(*whole);
  if (const auto* number = std::get_if<double>(&value)) {
    char digits[40];
    sqlite3_snprintf(sizeof digits, digits, "(%!.17g)", *number);
    return digits;
  }
  return "NULL";
}

}  // namespace

std::variant<Parameters, UsageError> parameters_of(const std::vector<std::string>& words) {
  Parameters all;
  for (const auto& word : words) {
    const auto equals = std::min(word.find('='), word.size());
    const bool json = equals > 0 && word[equals - 1] == ':';
    const auto name = word.substr(0, equals - json);
    if (equals == word.size()) return no_pair(word);
    if (!is_name(name)) return no_name(name);
    const auto text = word.substr(equals + 1);
    auto value = json ? of_json(name, text) : Parameter(text);
    if (auto* bad = std::get_if<UsageError>(&value)) return std::move(*bad);
    if (!all.emplace(name, std::get<Parameter>(std::move(value))).second)
      return no_parameter(
          {"the parameter " + name + " is given twice", "tham số " + name + " ghi hai lần"});
  }
  return all;
}

std::variant<std::string, UsageError> with_parameters(const std::string& statements,
                                                      const Parameters& parameters) {
  std::string made;
  std::set<std::string> used;
  std::string_view rest = statements;
  while (!rest.empty()) {
    const auto token = first_token(rest);
    const auto stands = rest.substr(0, token.bytes);
    rest.remove_prefix(token.bytes);
    // One without a name is SQLite's to find.
    if (token.is != Token::Is::parameter || token.text.front() == '?') {
      made += stands;
      continue;
    }
    const auto name = token.text.substr(1);
    const auto found = parameters.find(name);
    if (found == parameters.end())
      return UsageError{
          {"the parameter " + name + " has no value", "tham số " + name + " chưa có giá trị"},
          "--param " + name + "=…",
          UsageReason::sql};
    made += literal(found->second);
    used.insert(name);
  }
  for (const auto& [name, value] : parameters)
    if (!used.contains(name))
      return UsageError{
          {"no statement has a parameter " + name, "không câu hỏi nào có tham số " + name},
          "WHERE unit = :" + name,
          UsageReason::sql};
  return made;
}

}  // namespace sogoc::sql
