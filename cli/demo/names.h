// Invented people and places that sound like the mountains of the north. Nobody real is meant.
#pragma once
#include <set>
#include <string>

#include "cli/demo/random.h"

namespace sogoc::demo {

struct Name {
  std::string full;
  std::string ethnicity;
  bool female = false;
};

Name invent_name(Random& random);

// Names of communes and villages, each given once.
class Places {
 public:
  std::string invent(Random& random);

 private:
  std::set<std::string> given_;
};

}  // namespace sogoc::demo
