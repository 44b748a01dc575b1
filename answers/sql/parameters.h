// Values for the parameters of statements (:name, @name, $name), so that a program need not put
// texts of others into SQL.
#pragma once
#include <sqlite3.h>

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "projections/refused.h"

namespace sogoc::sql {

// As SQLite binds it; std::monostate is NULL.
using Parameter = std::variant<std::monostate, std::int64_t, double, std::string>;
// By name, without the sign in front.
using Parameters = std::map<std::string, Parameter>;

// Of words `name=text`, or `name:=JSON`: a number, a text, null, true and false as 1 and 0, and a
// list or an object as the JSON text that json_each reads. A UsageError: a word is no such pair, a
// name is none or given twice. Pure.
std::variant<Parameters, UsageError> parameters_of(const std::vector<std::string>& words);

// Gives the parameters of the statement their values, and adds their names to `used`. Throws
// UsageException for one without a value, or without a name.
void bind_parameters(sqlite3_stmt* statement, const Parameters& parameters,
                     std::set<std::string>& used);

}  // namespace sogoc::sql
