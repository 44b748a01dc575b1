// Refusals and warnings of an import by their cause: a file with one mistake in each of its lines
// must not bury the other causes.
#pragma once
#include <map>
#include <string>

#include "answers/writer.h"
#include "projections/recording/recording.h"

namespace sogoc {

// Counts what it is asked about. A cause is the rule and the field, whatever item of a list it is.
// For one thread at a time.
class Causes {
 public:
  // Whether it is to be printed: in text the first three of a cause, in JSON all.
  bool shows(const Writer& writer, const Refusal& refusal);
  // How many of each cause were not shown, to `err`, a line for each in the order of rules and
  // fields; nothing when all were.
  void say_rest(const Writer& writer, bool warnings) const;

 private:
  static constexpr std::uint64_t most = 3;
  std::map<std::pair<std::string, std::string>, std::uint64_t> counts_;
};

}  // namespace sogoc
