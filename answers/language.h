// The languages in which people are answered. There is no catalogue of messages: a text stands in
// both languages in the place where it is written, so that neither can be forgotten.
#pragma once

namespace sogoc {

// The values are used as indexes of the words of `--lang`.
enum class Language { en, vi };

// The text of the language; both are always given, side by side in the code.
template <typename Text>
Text pick(Language language, Text en, Text vi) {
  return language == Language::vi ? vi : en;
}

}  // namespace sogoc
