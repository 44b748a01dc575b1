// What the machine's clock may say when an act is recorded. `recorded` is our own word and nobody
// can check it later, so a clock that is plainly wrong is refused before it spoils the times of
// knowing: behind, events would seem to be of the last recording's time; ahead, everything recorded
// later would seem to be of that day. These are rules of the door: what is in a log is never judged
// by them.
#pragma once
#include <optional>
#include <variant>

#include "projections/knowledge/clock_tolerance.h"
#include "projections/recording/recording.h"

namespace sogoc {

// Microseconds, as an Instant. Behind, clock_tolerance passes. From here on ahead of the last
// recording it is told (30 days), or refused (365).
inline constexpr Instant clock_told = 30 * 86'400 * Instant{1'000'000};
inline constexpr Instant clock_refused = 365 * 86'400 * Instant{1'000'000};

// The time at which an event is recorded.
struct RecordingTime {
  Instant recorded = 0;
  // The clock was behind, and the time only keeps the order.
  bool held = false;
  // The clock was ahead by clock_told or more.
  std::optional<ClockAhead> ahead;
};

// Under the system's clock: what it says, and at least a microsecond after `last`, the time of the
// event before. A Rejection clock.behind or clock.ahead names both in its detail, unless
// `recording` lets it pass. Pure but for the clock of `recording`.
//
// REQUIRES: recording.now is set.
std::variant<RecordingTime, Rejection> recording_time(const Recording& recording, Instant last);

}  // namespace sogoc
