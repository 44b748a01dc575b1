// The words of the program's own vocabulary in Vietnamese: of enums, phases and places. In English
// they are read as they are written in JSON. Pure, safe from any thread.
#pragma once
#include <string_view>

namespace sogoc {

// Lives as long as the program; null for a code that has none.
const char* name_in_vietnamese(std::string_view code);

}  // namespace sogoc
