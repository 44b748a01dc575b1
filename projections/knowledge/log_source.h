// Events as the log holds them, staged ones included.
#pragma once
#include "projections/knowledge/live_events.h"
#include "projections/rows/streams.h"
#include "store/log.h"

namespace sogoc {

// Reads events of the log and the corrections that name them from the rows beside it. `log` and
// `streams` must outlive it. For one thread at a time, const functions too: log and streams keep
// what they read.
//
// An entry that is no canonical event leaves as std::invalid_argument, not as StoreError: only
// whoever verifies expects that. A position beyond the log throws std::out_of_range.
class LogSource : public EventSource {
 public:
  LogSource(const Log& log, const Streams& streams) : log_(log), streams_(streams) {}
  Event event(std::uint64_t position) const override;
  std::vector<std::uint64_t> corrections_of(std::uint64_t position) const override;

 private:
  const Log& log_;
  const Streams& streams_;
};

}  // namespace sogoc
