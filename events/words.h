// A text for people in both languages: whoever prints it picks one (answers/language.h), so that
// nothing below the answers knows which language is asked for.
#pragma once
#include <string>

namespace sogoc {

// Both are given, or both are empty.
struct Words {
  std::string en, vi;
};

}  // namespace sogoc
