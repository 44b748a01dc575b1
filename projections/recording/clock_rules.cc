#include "projections/recording/clock_rules.h"

#include <algorithm>

namespace sogoc {
namespace {

Rejection wrong_clock(const char* rule, Instant now, Instant last) {
  return {rule,
          "recorded",
          '"' + format_instant(now) + '"',
          {"it says " + format_instant(now) + ", the last event was recorded at " +
               format_instant(last),
           "đồng hồ chỉ " + format_instant(now) + ", sự việc cuối được ghi lúc " +
               format_instant(last)}};
}

}  // namespace

std::variant<RecordingTime, Rejection> recording_time(const Recording& recording, Instant last) {
  const auto now = recording.now();
  const auto next = std::max(now, last + 1);
  if (now < last - clock_tolerance) {
    if (!recording.hold_clock) return wrong_clock("clock.behind", now, last);
    return RecordingTime{next, true, std::nullopt};
  }
  if (now - last >= clock_refused && !recording.accept_clock)
    return wrong_clock("clock.ahead", now, last);
  if (now - last >= clock_told) return RecordingTime{next, false, ClockAhead{last, now}};
  return RecordingTime{next, false, std::nullopt};
}

}  // namespace sogoc
