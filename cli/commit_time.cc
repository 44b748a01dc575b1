#include "cli/commit_time.h"

#include <poll.h>

#include <algorithm>

#include "answers/interrupt.h"
#include "projections/knowledge/civil_time.h"

namespace sogoc {

Instant CommitTime::begin() { return at_ = system_now() + expected_; }

void CommitTime::wait() const {
  constexpr Instant a_second = 1'000'000;
  pollfd stop{stop_descriptor(), POLLIN, 0};
  while (stop_asked() == 0) {
    const auto left = at_ - system_now();
    if (left <= 0) return;
    // A millisecond more than is left, and looked at again: the clock may be set meanwhile.
    ::poll(&stop, 1, static_cast<int>(std::min(left, a_second) / 1000 + 1));
  }
}

bool CommitTime::in_time() {
  const auto now = system_now();
  if (now >= at_ && now < at_ + late) return true;
  expected_ *= 2;
  return false;
}

}  // namespace sogoc
