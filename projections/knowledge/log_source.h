// Events as the log holds them.
#pragma once
#include "projections/knowledge/live_events.h"
#include "projections/rows/streams.h"
#include "store/log.h"

namespace sogoc {

// Reads events of the log and the corrections that name them. One thread.
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
