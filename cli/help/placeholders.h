// The words in capitals that stand in the help for what is given: FILE, KIND, DIM=VALUE. They are
// declared in English, as the option or the word that stands alone is called (command_line.h).
#pragma once
#include <string>

#include "answers/language.h"

namespace sogoc {

// The text with its placeholders in the language; words in capitals that are none, such as JSON,
// stay. Pure.
std::string placeholders_in(Language language, const std::string& text);

}  // namespace sogoc
