// Events that were recorded while the machine's clock was held (recording/clock_rules.h): their
// order is certain, and the times at which they were recorded are not.
#pragma once
#include <cstdint>
#include <vector>

#include "store/log.h"

namespace sogoc {

// Events that follow each other, first and last position.
struct HeldRun {
  std::uint64_t first = 0, last = 0;
  bool operator==(const HeldRun&) const = default;
};

// All of the log, in order; nearly always none. Reads every entry once, without looking at hashes;
// one that is no event is passed over, for `verify` to find. Throws StoreError.
std::vector<HeldRun> held_runs(const Log& log);

}  // namespace sogoc
