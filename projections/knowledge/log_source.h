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
// An entry that is no canonical event is StoreError corrupt with its position; a position beyond
// the log throws std::out_of_range.
class LogSource : public EventSource {
 public:
  // Checked: the blocks of the log that are read are compared with their hashes (Log::entry), for
  // events that are shown or judged. Plain: for counting and names, which believe rows as well.
  enum class Reads { checked, plain };
  LogSource(const Log& log, const Streams& streams, Reads reads = Reads::checked)
      : log_(log), streams_(streams), reads_(reads) {}
  Event event(std::uint64_t position) const override;
  std::vector<std::uint64_t> corrections_of(std::uint64_t position) const override;

 private:
  const Log& log_;
  const Streams& streams_;
  const Reads reads_;
};

}  // namespace sogoc
