// Words of the register's own: values of the dimensions that have no list in the program, as events
// stated them. What nobody ever stated is a slip of whoever asks, and is told with what it may
// mean.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "projections/knowledge/nearest_ids.h"

namespace sogoc {

// The first position at which each value was stated, by the name of its dimension: ethnicity,
// religion, education, profession, politicalTheory and occupation of a member, scheme, category.
// Events that are void have stated theirs too. Reads the log once and no further than it is asked.
// `reg` must outlive it; for one thread. Reading throws StoreError.
class StatedValues {
 public:
  explicit StatedValues(Register& reg) : reg_(reg), ids_(reg) {}
  // Whether its values are told here.
  static bool knows(const std::string& dimension);
  // Whether an event below `size` stated it.
  bool stated(const std::string& dimension, const std::string& value, std::uint64_t size);
  // Those that were stated below `size` and are nearest to the text (nearest_to).
  std::vector<std::string> nearest(const std::string& dimension, const std::string& text,
                                   std::uint64_t size);

  // The identifiers of the register, which are words of its own too.
  NearestIds& ids() { return ids_; }

 private:
  void read_next();

  Register& reg_;
  NearestIds ids_;
  std::uint64_t read_ = 0;
  std::map<std::string, std::map<std::string, std::uint64_t>> first_;
};

}  // namespace sogoc
