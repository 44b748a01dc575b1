// Invented people and places that sound like the mountains of the north. Nobody real is meant. All
// is drawn from tables in names.cc and agencies.cc. One thread, like the random numbers.
#pragma once
#include <set>
#include <string>

#include "cli/demo/random.h"
#include "cli/demo/scenario.h"

namespace sogoc::demo {

// A person's full name, family name first, with the ethnicity that it is drawn from.
struct Name {
  std::string full;
  std::string ethnicity;
  bool female = false;
};

// The ethnicity is drawn first, by the shares in names.cc, then a family name of it; 42 in a
// hundred are women. Names may repeat.
Name invent_name(Random& random);

// Names of communes, each given once; of villages, each once in its commune. After twenty names
// that were given already a number is put behind.
class Places {
 public:
  std::string invent_commune(Random& random) { return invent(random, communes_); }
  // Forgets the names of the villages of the commune before.
  void begin_commune() { villages_.clear(); }
  std::string invent_village(Random& random) { return invent(random, villages_); }

 private:
  static std::string invent(Random& random, std::set<std::string>& given);
  std::set<std::string> communes_, villages_;
};

// What a committee or grassroots cell is called, and its base as JSON has it (events.capnp, Base).
struct Agency {
  std::string name;
  const char* base = "";
};
// agencies.cc: what the nth committee or grassroots cell of a district or bloc is, counted from 0,
// without its kind in front: "Trung tâm Y tế", "Phòng Nội vụ". When a list ends it begins again
// with a number behind.
Agency agency_of(Sector sector, std::size_t nth);
Agency office_of(Sector sector, std::size_t nth);

}  // namespace sogoc::demo
