// Which part of the log a reader wants.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "store/log.h"

namespace sogoc {

struct LogPart {
  std::uint64_t from = 0;
  std::uint64_t count = 0;  // 0: all
  bool last = false;        // the last ones in place of the first; then `from` is 0
  std::string kind;         // of the events; empty: every kind
  std::string cause;        // of the kind memberLeft, as the schema names it; empty: every cause
};

// The positions of its events, ascending. Reads the whole log when the kind is given, else the part
// alone. Throws StoreError for a damaged log.
std::vector<std::uint64_t> positions_of(const Log& log, const LogPart& part);

}  // namespace sogoc
