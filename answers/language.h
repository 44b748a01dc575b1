// The languages in which people are answered.
#pragma once

namespace sogoc {

enum class Language { en, vi };

// The text of the language; both are always given, side by side in the code.
template <typename Text>
Text pick(Language language, Text en, Text vi) {
  return language == Language::vi ? vi : en;
}

}  // namespace sogoc
