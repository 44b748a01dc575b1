// The words of the program's own vocabulary: of enums, phases and places. Pure, safe from any
// thread.
#pragma once
#include <string_view>

namespace sogoc {

// Constant, lives as long as the program. The code is the word of JSON.
struct ValueName {
  const char *code, *en, *vi;
};
// Null for a code that has none.
const ValueName* find_value_name(std::string_view code);

}  // namespace sogoc
