// Rows of JSON as CSV (RFC 4180, lines end with a line feed alone).
#pragma once
#include <iosfwd>
#include <string>
#include <vector>

#include "answers/json/answer.h"

namespace sogoc {

// One field, quoted when it has to be.
std::string csv_field(const std::string& text);

// A text as it is, everything else as JSON.
std::string plain_text(const Json& value);

// A head line and a line for each object of `rows`: texts as they are, null and what is missing
// empty, everything else as JSON.
void print_csv(std::ostream& out, const std::vector<std::string>& columns, const Json& rows,
               bool head = true);

// One object as a table of its own: a line for each field, under `field` and `value`.
void print_fields_csv(std::ostream& out, const Json& object);

}  // namespace sogoc
