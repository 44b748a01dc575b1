#include "answers/unknown_kind.h"

#include "events/kinds/cause_words.h"
#include "events/kinds/kind.h"
#include "events/text_forms.h"
#include "projections/knowledge/nearest_ids.h"

namespace sogoc {

namespace {

// At most so many are worth reading: a word that half of the kinds have in them tells nothing.
constexpr std::size_t most_with_word = 3;

// The kinds that have the text in their name, as eventVoided has `void`, or whose words begin with
// it.
std::vector<std::string> kinds_with(const std::string& text) {
  const auto wanted = folded(text);
  std::vector<std::string> found;
  if (wanted.empty()) return found;
  const auto begins = [&](const std::string& words) {
    return (folded(words) + ' ').starts_with(wanted + ' ');
  };
  for (const auto& kind : kinds()) {
    const std::string name = kind.name;
    if (folded(name).find(wanted) != std::string::npos || begins(kind_in_english(name)) ||
        begins(kind_in_vietnamese(name)))
      found.push_back(name);
  }
  return found.size() > most_with_word ? std::vector<std::string>() : found;
}

}  // namespace

UsageError unknown_kind(const std::string& name) {
  std::vector<std::pair<std::string, std::string>> words;
  for (const auto& kind : kinds()) {
    words.emplace_back(kind.name, kind.name);
    words.emplace_back(kind.name, kind_in_vietnamese(kind.name));
  }
  for (const auto& cause : cause_words())
    for (const char* word : {cause.code, cause.en, cause.vi})
      words.emplace_back("memberLeft", word);
  auto nearest = nearest_to(name, words);
  if (nearest.empty()) nearest = kinds_with(name);
  const auto near = nearest_words(nearest);
  return {{"there is no kind " + name + near.en, "không có loại " + name + near.vi},
          "sogoc describe",
          UsageReason::kind};
}

}  // namespace sogoc
