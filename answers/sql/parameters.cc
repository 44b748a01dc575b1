#include "answers/sql/parameters.h"

#include <algorithm>

#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/sql/tables.h"
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

std::string name_at(sqlite3_stmt* statement, int at) {
  const char* name = sqlite3_bind_parameter_name(statement, at);
  return name && *name != '?' ? name + 1 : "";
}

void bind(sqlite3_stmt* statement, int at, const Parameter& value) {
  // What is not bound is NULL.
  if (const auto* whole = std::get_if<std::int64_t>(&value))
    sqlite3_bind_int64(statement, at, *whole);
  if (const auto* number = std::get_if<double>(&value)) sqlite3_bind_double(statement, at, *number);
  if (const auto* text = std::get_if<std::string>(&value))
    sqlite3_bind_text64(statement, at, text->data(), text->size(), SQLITE_TRANSIENT, SQLITE_UTF8);
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

void bind_parameters(sqlite3_stmt* statement, const Parameters& parameters,
                     std::set<std::string>& used) {
  for (int at = 1; at <= sqlite3_bind_parameter_count(statement); ++at) {
    const auto name = name_at(statement, at);
    const auto found = parameters.find(name);
    // SQLite would take NULL for it, and the answer would be that of another question.
    if (name.empty())
      throw UsageException{
          {{"a parameter has no name", "có tham số không tên"}, pair_form, UsageReason::sql}};
    if (found == parameters.end())
      throw UsageException{
          {{"the parameter " + name + " has no value", "tham số " + name + " chưa có giá trị"},
           "--param " + name + "=…",
           UsageReason::sql}};
    bind(statement, at, found->second);
    used.insert(name);
  }
}

}  // namespace sogoc::sql
