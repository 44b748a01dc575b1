// What each rule says and how to comply, in both languages: one row a code.
#pragma once
#include <span>
#include <string_view>

namespace sogoc {

struct RuleText {
  const char* code;
  const char *message_en, *message_vi;
  const char *remedy_en, *remedy_vi;
};

std::span<const RuleText> rule_texts();
// A code that is none is a bug and throws std::logic_error.
const RuleText& rule_text(std::string_view code);

}  // namespace sogoc
