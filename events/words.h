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
  // A command that opens the register which was asked: it ends where an option may follow, so that
  // whoever prints it can say which register is meant.
  bool opens_register = false;
  Remedy() = default;
  Remedy(const std::string& same) : Words{same, same} {}
  Remedy(const char* same) : Words{same, same} {}
  Remedy(const Words& words) : Words(words) {}
  bool empty() const { return en.empty(); }
};

inline Remedy in_the_register(Remedy command) {
  command.opens_register = true;
  return command;
}

}  // namespace sogoc
