// The cells of CSV tables in words, for people who open the table in a spreadsheet. By themselves
// cells are the values of JSON, which never change.
#pragma once
#include <string>

#include "answers/json/json.h"
#include "answers/writer.h"

namespace sogoc {

// The words of a cell of that column: of a kind, a class, a status and what else is a word of the
// program, of a truth. A name, a text of the register, a number, what is typed again (figures,
// identifiers, days) and what has no words is plain_text. Pure.
std::string cell_in_words(const Writer& writer, const std::string& column, const Json& value);

}  // namespace sogoc
