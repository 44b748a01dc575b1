// Rows of JSON as CSV after RFC 4180, with the two differences that Unix tools expect: lines end
// with a line feed alone, and there is no byte order mark. Pure but for the stream.
#pragma once
#include <iosfwd>
#include <string>
#include <vector>

#include "answers/json/answer.h"

namespace sogoc {

// One field: in double quotes, those inside doubled, when it has a comma, a quote, a line feed or a
// carriage return; else as it is.
std::string csv_field(const std::string& text);

// A text as it is, everything else as JSON; null is `null`.
std::string plain_text(const Json& value);

// A head line, unless `head` is false, and a line for each object of `rows`: the columns in the
// order given, null and what is missing as an empty field, the rest as plain_text. Members that are
// no column are left out.
void print_csv(std::ostream& out, const std::vector<std::string>& columns, const Json& rows,
               bool head = true);

// One object as a table of its own: a line for each member, under `field` and `value`.
void print_fields_csv(std::ostream& out, const Json& object);

}  // namespace sogoc
