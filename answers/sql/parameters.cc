#include "answers/sql/parameters.h"

#include <sqlite3.h>

#include <algorithm>
#include <cctype>
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

UsageError no_pair(const std::string& word) {
  return {{as_typed(word) + " gives no value to a parameter",
           as_typed(word) + " không cho giá trị của tham số nào"},
          pair_form,
          UsageReason::sql};
}

bool is_name(const std::string& name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](unsigned char c) {
    return c == '_' || (c < 0x80 && std::isalnum(c));
  });
}

// Nothing when the text is no JSON, or a number that no column holds.
std::optional<Parameter> of_json(const std::string& text) {
  const auto json = Json::parse(text, nullptr, false);
  if (json.is_discarded()) return std::nullopt;
  if (json.is_null()) return Parameter();
  if (json.is_boolean()) return Parameter(std::int64_t{json.get<bool>()});
  if (json.is_number_unsigned() && json.get<std::uint64_t>() > INT64_MAX) return std::nullopt;
  if (json.is_number_integer()) return Parameter(json.get<std::int64_t>());
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
    if (equals == word.size() || !is_name(name)) return no_pair(word);
    const auto text = word.substr(equals + 1);
    const auto value = json ? of_json(text) : std::optional(Parameter(text));
    if (!value) return no_pair(word);
    if (!all.emplace(name, *value).second)
      return UsageError{
          {"the parameter " + name + " is given twice", "tham số " + name + " ghi hai lần"},
          pair_form,
          UsageReason::sql};
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
