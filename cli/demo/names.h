// Invented people and places that sound like the mountains of the north. Nobody real is meant.
#pragma once
#include <set>
#include <string>

#include "cli/demo/random.h"
#include "cli/demo/scenario.h"

namespace sogoc::demo {

struct Name {
  std::string full;
  std::string ethnicity;
  bool female = false;
};

Name invent_name(Random& random);

// Names of communes, each given once; of villages, each once in its commune.
class Places {
 public:
  std::string invent_commune(Random& random) { return invent(random, communes_); }
  void begin_commune() { villages_.clear(); }
  std::string invent_village(Random& random) { return invent(random, villages_); }

 private:
  static std::string invent(Random& random, std::set<std::string>& given);
  std::set<std::string> communes_, villages_;
};

// agencies.cc: what the nth committee or grassroots cell of a district or bloc is, without its kind
// in front: "Trung tâm Y tế", "Phòng Nội vụ".
struct Agency {
  std::string name;
  const char* base = "";
};
Agency agency_of(Sector sector, std::size_t nth);
Agency office_of(Sector sector, std::size_t nth);

}  // namespace sogoc::demo
