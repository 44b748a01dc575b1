// The headings of CSV tables in words. By themselves they are the names of the JSON members, which
// never change; in words they are for people who open the table in a spreadsheet.
#pragma once
#include <string>

#include "events/words.h"

namespace sogoc {

// The words of a column that a table of answers/ has: of a list, or those of a dimension. `explain
// 2018`, of a form, is in words but for the title. A
// name that is none stands for itself: a form's columns are named as they are asked for. Pure.
Words heading_in_words(const std::string& column);

}  // namespace sogoc
