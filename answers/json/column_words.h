// What the columns of a sheet of events (event_sheet.h) are called in words: each part of the name
// in its own, `decision: symbol`. Words that several columns would have are those of the envelope;
// behind those of the others stands the name in parentheses: `lý do (cause)`. Pure, safe from any
// thread.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "events/words.h"

namespace sogoc {

inline constexpr const char* kind_column = "kind";

// Each name that a column may have. Lives as long as the program.
const std::set<std::string>& all_columns();

// Of one of them.
Words column_words(const std::string& column);

// The column that a heading means: its name, or its words in one of the languages, whatever case
// and marks. The heading itself when it means none, or several.
std::string column_meant(const std::string& heading);

// All that have these words; nothing for other texts.
std::vector<std::string> columns_called(const std::string& heading);

}  // namespace sogoc
