#include "events/kinds/cause_words.h"

#include <algorithm>

#include "events/kinds/kind.h"
#include "events/text_forms.h"

namespace sogoc {
namespace {

constexpr CauseWord words[] = {
    {"died", "death", "từ trần"},
    {"expelled", "expulsion", "khai trừ"},
    {"struckOff", "striking off", "xoá tên"},
    {"resigned", "resignation", "xin ra khỏi Đảng"},
    {"probationRefused", "striking off while on probation", "dự bị bị xoá tên"},
};

// Answers say of somebody what he is since then: struck off.
std::string without_spaces(std::string text) {
  std::erase(text, ' ');
  return text;
}

bool is_called(const CauseWord& word, const std::string& folded_text) {
  return folded(word.en) == folded_text || folded(word.vi) == folded_text ||
         folded(word.code) == without_spaces(folded_text);
}

}  // namespace

std::span<const CauseWord> cause_words() { return words; }

HappeningMeant happening_meant(const std::string& text) {
  auto kind = kind_meant(text);
  if (is_kind(kind)) return {std::move(kind), ""};
  const auto wanted = folded(text);
  for (const auto& word : words)
    if (is_called(word, wanted)) return {"memberLeft", word.code};
  return {text, ""};
}

}  // namespace sogoc
