// Which size of the log a reader means by a day, a time, a size or a report. All questions of "as
// known then" come down to such a size K: what was recorded below it is known, and nothing else.
//
// A text is final when nothing can be recorded any more by the time that it means: a size, a
// report, and what lies at or before the last recording, since the register gives every event a
// later time; under a simulated clock, where equal times are allowed, before it. A final text gives
// the same size for ever. What lies later says so (KnownAtNotes), and the empty text follows the
// log.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "projections/knowledge/register.h"
#include "projections/refused.h"

namespace sogoc {

// A report and the size that it was made from.
struct ReportMade {
  std::string name;
  std::uint64_t size = 0;
  auto operator<=>(const ReportMade&) const = default;
};

// What has to be said of a K beside its size.
struct KnownAtNotes {
  // What was asked for cuts through an act: K is the beginning of that act.
  bool inside_act = false;
  // Not final: it lies after the last recording, which was at this time, and only the machine's
  // clock says that it is past.
  std::optional<Instant> rests_on_clock;
  // Not final: more may be recorded on the day of the last recording, under a simulated clock.
  bool may_grow = false;
  // The last event known was recorded while the machine's clock was held (clock_rules.h): when that
  // was nobody knows.
  bool clock_held = false;
  // Of a K that was asked for by a day: reports that were recorded on it and made from another
  // size.
  std::vector<ReportMade> reports;
  auto operator<=>(const KnownAtNotes&) const = default;
};

// A size that a question may be asked at: always the end of an act, for half an act was never
// known.
struct KnownAt {
  // K: events below it are known.
  std::uint64_t size = 0;
  KnownAtNotes notes;
  // The civil day that it stands for: of the text where that is a day or time, else of the last
  // event recorded by then; without text today. Under a simulated clock always that of the event.
  Date day;
};

// `text`: a day (its end in the register's zone), an RFC 3339 time with any offset (what was
// recorded at that microsecond is known), `size:N` or as answers print it `size N`, `vị trí N`
// or `known 2019-01-15 (size N)`, or `report:NAME`, the size that the report was made from; empty
// means the head. A size inside an act resolves down to the beginning of the act.
//
// A UsageError: a text of no such form, a size beyond the log, a report that is not known at the
// head, and a text that is not final, unless its end lies more than two seconds before what the
// machine's clock says or, under a simulated clock, it is the day or the moment of the last
// recording. Reads the log, in about as many steps as its size has binary digits; throws what
// Register throws. For one thread at a time, like `reg`.
std::variant<KnownAt, UsageError> resolve_known_at(Register& reg, std::string_view text);

}  // namespace sogoc
