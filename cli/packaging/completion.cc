#include "cli/packaging/completion.h"

namespace sogoc {

Filled filled(const DescribedOption& option) {
  if (!option.words.empty()) return Filled::with_words;
  if (!option.candidates.empty()) return Filled::with_candidates;
  const auto& value = option.alone ? option.names.front() : option.value;
  return value == "FILE"  ? Filled::with_files
         : value == "DIR" ? Filled::with_directories
                          : Filled::freely;
}

}  // namespace sogoc
