// Values for the parameters of statements (:name, @name, $name), so that a program need not put
// texts of others into SQL.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "projections/refused.h"

namespace sogoc::sql {

// std::monostate is NULL.
using Parameter = std::variant<std::monostate, std::int64_t, double, std::string>;
// By name, without the sign in front.
using Parameters = std::map<std::string, Parameter>;

// Of words `name=text`, or `name:=JSON`: a number, a text, null, true and false as 1 and 0, and a
// list or an object as the JSON text that json_each reads. A UsageError, which says which of them:
// a word is no such pair, a name is none or given twice, a value is no JSON or a number that no
// column holds. Pure.
std::variant<Parameters, UsageError> parameters_of(const std::vector<std::string>& words);

// The statements with a literal of the value in the place of each parameter that has a name, but
// for what stands in quotes and comments: a table has to know a value when SQLite plans the
// question, and of one that is bound it hears only later; a unit that nobody knows would be no
// error then. A UsageError: a parameter without a value, or a value without a parameter. Pure.
std::variant<std::string, UsageError> with_parameters(const std::string& statements,
                                                      const Parameters& parameters);

}  // namespace sogoc::sql
