// A text for people in both languages: whoever prints it picks one (answers/language.h), so that
// nothing below the answers knows which language is asked for.
#pragma once
#include <string>

namespace sogoc {

// Both are given, or both are empty.
struct Words {
  std::string en, vi;
};

// What to write instead: often the same in both languages, since it is a command.
struct Remedy : Words {
  Remedy() = default;
  Remedy(const std::string& same) : Words{same, same} {}
  Remedy(const char* same) : Words{same, same} {}
  Remedy(const Words& words) : Words(words) {}
  bool empty() const { return en.empty(); }
};

}  // namespace sogoc
