// A text for people in both languages: whoever prints it picks one.
#pragma once
#include <string>

namespace sogoc {

struct Words {
  std::string en, vi;
};

}  // namespace sogoc
