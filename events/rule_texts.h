// What each rule says and how to comply, in both languages: one row a code. Codes are part of the
// program's interface: scripts compare them, so a code is never changed or used for anything else.
// A gallery in tests/rules/ shows every row at work and fails for a code that has none.
#pragma once
#include <span>
#include <string_view>

namespace sogoc {

// A row. All members point to constants of the program; none is null.
struct RuleText {
  const char* code;
  const char *message_en, *message_vi;
  const char *remedy_en, *remedy_vi;
};

std::span<const RuleText> rule_texts();
// The row of a code. A code that is none is a bug and throws std::logic_error. Safe from any
// thread.
const RuleText& rule_text(std::string_view code);

}  // namespace sogoc
